package io.claimwire.ingest.article;

import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.schemas.Ids;
import io.claimwire.schemas.NormalText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Hash of what a page says, so that a nonce, a counter or another list of recommendations is no new revision. Rather
 * too much goes in than too little: a correction that is missed is worse than a revision too many.
 */
public final class PageFingerprint {

    /** What changes without the article changing. */
    private static final String NOISE =
            "script, style, noscript, template, iframe, svg, form, nav, aside, footer, time,"
                    + " [aria-hidden=true], [role=navigation], [role=complementary]";

    /** An article element with less text than this is a teaser. */
    private static final int MIN_ARTICLE = 400;

    private PageFingerprint() {}

    /** The fingerprint; of what is no HTML, the hash of its bytes. Pure; meant for the fetcher's threads. */
    public static String of(Fetched page) {
        if (!isHtml(page)) {
            return Ids.content(HexFormat.of().formatHex(page.body()));
        }
        try {
            Document document = Jsoup.parse(
                    new ByteArrayInputStream(page.body()),
                    charset(page.contentType()),
                    page.source().url().toString());
            Element heading = document.selectFirst("h1");
            String title = heading == null ? document.title() : heading.text();
            document.select(NOISE).remove();
            return Ids.content(
                    NormalText.of(title), NormalText.of(main(document).text()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Ids.content(HexFormat.of().formatHex(page.body()));
        }
    }

    private static Element main(Document document) {
        for (String selector : new String[] {"article", "main", "[role=main]"}) {
            Element longest = null;
            for (Element candidate : document.select(selector)) {
                if (longest == null
                        || candidate.text().length() > longest.text().length()) {
                    longest = candidate;
                }
            }
            if (longest != null && longest.text().length() >= MIN_ARTICLE) {
                return longest;
            }
        }
        return document.body();
    }

    private static boolean isHtml(Fetched page) {
        String type = page.contentType();
        if (type != null && (type.contains("html") || type.startsWith("text/"))) {
            return true;
        }
        String start = new String(
                        page.body(), 0, Math.min(page.body().length, 300), java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return start.contains("<!doctype html") || start.contains("<html");
    }

    /** The charset of the header where Java knows it; null lets the document say. */
    private static @Nullable String charset(@Nullable String contentType) {
        int at = contentType == null ? -1 : contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (contentType == null || at < 0) {
            return null;
        }
        String name = contentType
                .substring(at + "charset=".length())
                .split("[;, ]", 2)[0]
                .replace("\"", "")
                .strip();
        try {
            return java.nio.charset.Charset.isSupported(name) ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
