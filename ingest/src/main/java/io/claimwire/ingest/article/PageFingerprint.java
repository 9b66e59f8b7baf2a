package io.claimwire.ingest.article;

import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import io.claimwire.schemas.Ids;
import io.claimwire.schemas.NormalText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;
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

    /** Where the article of a page may be, the likeliest first. */
    private static final List<Evaluator> MAIN =
            List.of(QueryParser.parse("article"), QueryParser.parse("main"), QueryParser.parse("[role=main]"));

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
        for (Evaluator selector : MAIN) {
            Longest longest = new Longest(selector);
            document.filter(longest);
            if (longest.found != null && longest.length >= MIN_ARTICLE) {
                return longest.found;
            }
        }
        return document.body();
    }

    /**
     * The element of a kind with the most text. One within another is never the longer and is not looked at: measured
     * too, deep nesting would cost its depth times over.
     */
    private static final class Longest implements NodeFilter {
        private final Evaluator kind;
        private @Nullable Element found;
        private int length;

        Longest(Evaluator kind) {
            this.kind = kind;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element) || !element.is(kind)) {
                return FilterResult.CONTINUE;
            }
            int candidate = element.text().length();
            if (candidate > length) {
                found = element;
                length = candidate;
            }
            return FilterResult.SKIP_CHILDREN;
        }
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
