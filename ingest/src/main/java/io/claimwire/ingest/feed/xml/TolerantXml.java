package io.claimwire.ingest.feed.xml;

import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;

/** The public entry: reads a text that is meant to be XML. One instance reads one text. */
public final class TolerantXml {
    private static final String CDATA = "<![CDATA[";

    private final Source source;
    private final References references;
    private final TagScanner tags;
    private final TreeBuilder tree;

    private TolerantXml(String text, XmlLimits limits, Repairs repairs) {
        source = new Source(text, repairs);
        references = new References(source);
        tags = new TagScanner(source, references);
        tree = new TreeBuilder(source, limits);
    }

    /**
     * The element that stands for the document: what is outside of the root element is among its children too. Never
     * fails; a text without any tag gives an element with one text.
     */
    public static XmlElement read(String text, XmlLimits limits, Repairs repairs) {
        return new TolerantXml(text, limits, repairs).read();
    }

    private XmlElement read() {
        int i = 0;
        int textStart = 0;
        while (true) {
            int markup = source.find("<", i);
            if (markup < 0) {
                break;
            }
            int end = markup(markup, textStart);
            if (end < 0) {
                source.repair(RepairKind.BARE_LESS_THAN, markup, 20);
                i = markup + 1;
                continue;
            }
            i = end;
            textStart = end;
            if (tree.isFull()) {
                source.repair(RepairKind.TOO_MANY_ELEMENTS, i, null);
                return tree.document();
            }
        }
        tree.text(references.decode(textStart, source.length()));
        return tree.finish();
    }

    /** Takes in the text before, then the markup at this position; the position behind it, or -1 where it is none. */
    private int markup(int at, int textStart) {
        char next = source.at(at + 1);
        if (TagScanner.startsName(next)) {
            StartTag tag = tags.scan(at);
            if (tag == null) {
                return truncatedTag(at, textStart);
            }
            flush(textStart, at);
            tree.start(tag, at);
            return tag.end();
        }
        if (next == '/' && TagScanner.startsName(source.at(at + 2))) {
            return endTag(at, textStart);
        }
        if (next == '!' && source.startsWith(CDATA, at)) {
            return cdata(at, textStart);
        }
        if (next == '!' || next == '?') {
            return declaration(at, textStart);
        }
        return -1;
    }

    /** A tag that the end of the document cuts off is dropped rather than shown as text. */
    private int truncatedTag(int at, int textStart) {
        if (source.find("<", at + 1) >= 0 || tree.isOutside()) {
            return -1;
        }
        flush(textStart, at);
        return source.length();
    }

    private int endTag(int at, int textStart) {
        int nameEnd = tags.nameEnd(at + 2);
        int close = tags.skipSpace(nameEnd);
        if (source.at(close) == '>') {
            close++;
        } else if (close < source.length() && source.at(close) != '<') {
            return -1;
        }
        flush(textStart, at);
        tree.end(source.slice(at + 2, nameEnd), at);
        return close;
    }

    private int cdata(int at, int textStart) {
        flush(textStart, at);
        int start = at + CDATA.length();
        int end = source.find("]]>", start);
        if (end >= 0) {
            tree.text(references.withoutControls(start, end));
            return end + 3;
        }
        source.repair(RepairKind.TRUNCATED, at, "CDATA");
        int next = source.find("</" + tree.current() + ">", start);
        int limit = next < 0 ? source.length() : next;
        tree.text(references.withoutControls(start, limit));
        return limit;
    }

    private int declaration(int at, int textStart) {
        if (source.startsWithIgnoringCase("<!doctype", at)) {
            if (!tree.isOutside()) {
                return -1;
            }
            flush(textStart, at);
            source.repair(RepairKind.DOCTYPE_REMOVED, at, null);
            return new InternalSubset(source, references).skip(at);
        }
        String closing = source.startsWith("<!--", at) ? "-->" : source.at(at + 1) == '?' ? "?>" : ">";
        if (closing.equals(">") && !TagScanner.startsName(source.at(at + 2))) {
            return -1;
        }
        flush(textStart, at);
        int end = source.find(closing, at + 2);
        if (end < 0) {
            source.repair(RepairKind.TRUNCATED, at, 20);
            end = source.find(">", at);
            return end < 0 ? source.length() : end + 1;
        }
        return end + closing.length();
    }

    private void flush(int from, int to) {
        if (from < to) {
            tree.text(references.decode(from, to));
        }
    }
}
