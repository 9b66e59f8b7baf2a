package io.claimwire.enrich.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells pages without an article from those with one, by what was found on them. */
final class PageKind {

    private static final int LEAST_WORDS = 25;
    private static final int SHORT = 120;

    private static final List<String> ERRORS = List.of(
            "404",
            "page not found",
            "not found",
            "access denied",
            "forbidden",
            "attention required",
            "just a moment",
            "are you a robot",
            "error",
            "seite nicht gefunden",
            "pagina no encontrada",
            "página no encontrada",
            "page introuvable",
            "pagina non trovata",
            "service unavailable",
            "bad gateway",
            "page unavailable");

    private static final List<String> CONSENT = List.of(
            "we value your privacy",
            "before you continue",
            "your privacy choices",
            "use cookies and other technologies",
            "accept all cookies",
            "manage your privacy",
            "consent to the use",
            "verwendet cookies",
            "utilizamos cookies",
            "utilisons des cookies",
            "utilizziamo i cookie",
            "data processing by advertising providers",
            "cookies zustimmen");

    private static final List<String> SCRIPTED =
            List.of("enable javascript", "javascript is disabled", "javascript is required", "activate javascript");

    private PageKind() {}

    /**
     * @param text the body found, maybe empty
     * @param described true where the page declares itself an article
     * @return null where the page is an article
     */
    static @Nullable DiscardReason discard(
            Segmentation page, @Nullable String title, String text, int words, boolean described, boolean media) {
        String start = Folding.fold(text.length() > 3_000 ? text.substring(0, 3_000) : text);
        String foldedTitle = title == null ? "" : Folding.fold(title);
        if (words < SHORT && !described) {
            if (ERRORS.stream().anyMatch(foldedTitle::startsWith) || containsAny(start, SCRIPTED)) {
                return DiscardReason.ERROR_PAGE;
            }
        }
        if (words < 2 * SHORT && !described && containsAny(start + " " + foldedTitle, CONSENT)) {
            return DiscardReason.CONSENT_WALL;
        }
        if (words < LEAST_WORDS) {
            if (media) {
                return DiscardReason.MEDIA_ONLY;
            }
            return words < LEAST_WORDS / 2 ? DiscardReason.NO_TEXT : described ? null : DiscardReason.NO_TEXT;
        }
        return !described && isIndex(page, text) ? DiscardReason.INDEX_PAGE : null;
    }

    /** Far more text in links than in the body found: a front page or a section. */
    private static boolean isIndex(Segmentation page, String text) {
        long linked = 0;
        int teasers = 0;
        for (Block block : page.blocks()) {
            if (block.linkDensity() > 0.8) {
                linked += block.text().length();
                teasers += block.text().length() > 35 ? 1 : 0;
            }
        }
        return teasers > 25 && linked > 3L * text.length();
    }

    private static boolean containsAny(String text, List<String> phrases) {
        return phrases.stream().anyMatch(text::contains);
    }
}
