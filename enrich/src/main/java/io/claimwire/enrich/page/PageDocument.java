package io.claimwire.enrich.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** HTML to a tree, within caps: a hostile page costs a bounded time, not the stage. */
final class PageDocument {

    /** Characters read; articles lie far in front of it even on pages of megabytes of inlined data. */
    private static final int MAX_CHARS = 6_000_000;

    /** Depth of the tree; elements nested deeper are hung up at this depth by the parser. */
    private static final int MAX_DEPTH = 256;

    private PageDocument() {}

    static Document parse(String html, String url) {
        String capped = html.length() > MAX_CHARS ? html.substring(0, MAX_CHARS) : html;
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return parser.parseInput(capped, url);
    }
}
