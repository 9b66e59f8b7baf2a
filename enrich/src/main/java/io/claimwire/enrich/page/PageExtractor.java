package io.claimwire.enrich.page;

import io.claimwire.enrich.language.LanguageIdentifier;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article off a page as it was fetched. A pure function without state: safe for any number of
 * threads, and the same bytes give the same article. Hostile pages are bounded by caps on characters,
 * depth and blocks; whatever the bytes, the answer is a value.
 */
public final class PageExtractor {

    /** Goes up with every change that reads other articles off the same pages. */
    public static final String VERSION = "page-2";

    private static final Set<String> OTHER_MEDIA = Set.of("image", "audio", "video", "font");

    /** Share of control characters above which decoded bytes are noise. */
    private static final double NOISE = 0.05;

    private static final int NOISE_WINDOW = 4_096;

    /**
     * @param body the bytes of the answer, after Content-Encoding; not kept
     * @param contentType as the server sent it; null where unknown
     * @param url where the page was fetched; null where unknown, relative links then stay unresolved
     */
    public PageResult extract(byte[] body, @Nullable String contentType, @Nullable String url) {
        if (body.length == 0) {
            return new Discarded(DiscardReason.EMPTY);
        }
        if (contentType != null && otherMedia(contentType)) {
            return new Discarded(DiscardReason.NOT_HTML);
        }
        String html = PageDecoder.decode(body, contentType);
        if (html.isBlank()) {
            return new Discarded(DiscardReason.EMPTY);
        }
        boolean plain =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("text/plain");
        if (noise(html) || (html.indexOf('<') < 0 && !plain)) {
            return new Discarded(DiscardReason.NOT_HTML);
        }
        if (plain) {
            html = paragraphs(html);
        }
        return read(PageDocument.parse(html, url == null ? "" : url));
    }

    private static boolean otherMedia(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).strip();
        int slash = type.indexOf('/');
        return slash > 0 && OTHER_MEDIA.contains(type.substring(0, slash))
                || type.startsWith("application/pdf")
                || type.startsWith("application/json")
                || type.startsWith("application/zip");
    }

    /** Plain text as markup; feeds carry whole articles so. */
    private static String paragraphs(String plain) {
        String escaped = plain.replace("&", "&amp;").replace("<", "&lt;");
        return "<article><p>" + escaped.replace("\r\n", "\n").replace("\n\n", "</p><p>") + "</p></article>";
    }

    private static boolean noise(String html) {
        int window = Math.min(html.length(), NOISE_WINDOW);
        int controls = 0;
        for (int i = 0; i < window; i++) {
            char c = html.charAt(i);
            controls += (Character.isISOControl(c) && !Character.isWhitespace(c)) || c == '\uFFFD' ? 1 : 0;
        }
        return controls > NOISE * window;
    }

    private static PageResult read(Document page) {
        Metadata meta = new Metadata(page);
        LinkedData data = LinkedData.of(page);
        String title = Titles.find(page, meta, data);
        Segmentation blocks = Segmenter.segment(page.body());
        List<String> authors = Bylines.find(page, meta, data, blocks);
        List<String> paragraphs = BodyFinder.paragraphs(blocks, PageHints.of(title, authors, meta, data));
        String text = String.join("\n\n", StatedBody.prefer(data.raw("articleBody"), paragraphs));
        int words = Words.count(text);
        String type = meta.first("og:type");
        boolean described = data.describes("newsarticle") || "article".equals(type);
        boolean media = data.describes("videoobject") || (type != null && type.startsWith("video"));
        DiscardReason reason = PageKind.discard(blocks, title, text, words, described, media);
        String start = (title == null ? "" : title + "\n") + text;
        String language = LanguageIdentifier.identify(start, Languages.declared(page, meta, data));
        boolean monthFirst = language == null || language.equals("en") || language.equals("en-US");
        OffsetDateTime published =
                Dates.published(page, meta, data, blocks, title == null ? "" : Folding.fold(title), monthFirst);
        if (reason != null) {
            return new Discarded(reason, title, published);
        }
        OffsetDateTime modified = Dates.modified(meta, data);
        if (modified != null && published != null && !modified.isAfter(published)) {
            modified = null;
        }
        return new ExtractedPage(
                title,
                text,
                published,
                modified,
                authors,
                language,
                canonical(page, meta),
                section(meta, data),
                Carriers.among(authors),
                Boolean.FALSE.equals(data.flag("isAccessibleForFree")),
                words);
    }

    private static @Nullable String canonical(Document page, Metadata meta) {
        Element link = page.selectFirst("link[rel=canonical][href]");
        String href = link == null ? "" : link.absUrl("href");
        if (href.isEmpty()) {
            String social = meta.first("og:url");
            href = social != null && social.startsWith("http") ? social : "";
        }
        return href.isEmpty() ? null : href;
    }

    private static @Nullable String section(Metadata meta, LinkedData data) {
        String stated = meta.first("article:section", "parsely-section", "cxenseparse:articlesection", "section");
        return stated == null ? data.text("articleSection") : stated;
    }
}
