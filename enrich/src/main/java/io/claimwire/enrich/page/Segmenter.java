package io.claimwire.enrich.page;

import io.claimwire.enrich.page.Segmentation.Container;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** One walk over the tree, without recursion, that cuts it into blocks. */
final class Segmenter implements NodeFilter {

    /** Blocks kept; a page with more is cut off behind them. */
    private static final int MAX_BLOCKS = 20_000;

    /** Above this share of the page's text, words of classes are about layout and not about furniture. */
    private static final double LAYOUT_SHARE = 0.4;

    private static final Set<String> SKIPPED = Set.of(
            "head",
            "title",
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "map",
            "datalist",
            "dialog",
            "link",
            "meta",
            "source");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "rp", "rt", "s", "samp", "small", "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "o:p");

    private static final Map<String, Mark> BY_ELEMENT = Map.ofEntries(
            Map.entry("p", Mark.PARAGRAPH),
            Map.entry("h1", Mark.HEADING),
            Map.entry("h2", Mark.HEADING),
            Map.entry("h3", Mark.HEADING),
            Map.entry("h4", Mark.HEADING),
            Map.entry("h5", Mark.HEADING),
            Map.entry("h6", Mark.HEADING),
            Map.entry("li", Mark.LIST),
            Map.entry("dd", Mark.LIST),
            Map.entry("dt", Mark.LIST),
            Map.entry("blockquote", Mark.QUOTE),
            Map.entry("table", Mark.TABLE),
            Map.entry("header", Mark.HEADER),
            Map.entry("footer", Mark.FOOTER),
            Map.entry("nav", Mark.NAV),
            Map.entry("aside", Mark.ASIDE),
            Map.entry("figure", Mark.FIGURE),
            Map.entry("figcaption", Mark.FIGURE),
            Map.entry("form", Mark.FORM),
            Map.entry("article", Mark.ARTICLE),
            Map.entry("main", Mark.MAIN));

    private final List<Block> blocks = new ArrayList<>();
    private final List<Container> containers = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> wordCache = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int linkChars;
    private int links;
    private int italicChars;
    private int italics;
    private int boldChars;
    private int bolds;
    private boolean brokenLine;

    /** A block element that is being walked: where its blocks begin and the marks inside it. */
    private record Open(Element element, int start, int marks, boolean isDataRow) {}

    private Segmenter() {}

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    static Segmentation segment(Element body) {
        Segmenter segmenter = new Segmenter();
        body.filter(segmenter);
        segmenter.flush();
        return new Segmentation(
                List.copyOf(segmenter.blocks), List.copyOf(segmenter.containers), segmenter.inheritedMarks());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode run) {
            append(run.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (blocks.size() >= MAX_BLOCKS) {
            return FilterResult.STOP;
        }
        if (SKIPPED.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak();
        } else if (INLINE.contains(tag)) {
            if (element.attributesSize() > 0 && Hidden.inline(element, words(element))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            inside(tag, 1);
        } else if (isCellOfRow(element)) {
            append(" ");
        } else {
            flush();
            Open outer = open.peek();
            int marks = (outer == null ? 0 : outer.marks()) | elementMarks(element, tag);
            open.push(new Open(element, blocks.size(), marks, DataRow.is(element)));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (INLINE.contains(tag)) {
                inside(tag, -1);
            } else if (isCellOfRow(element)) {
                append(" ");
            } else if (!tag.equals("br")) {
                flush();
                close(open.pop());
            }
        }
        return FilterResult.CONTINUE;
    }

    private void inside(String tag, int step) {
        switch (tag) {
            case "a" -> links += step;
            case "em", "i", "cite" -> italics += step;
            case "b", "strong" -> bolds += step;
            default -> {}
        }
    }

    private void count() {
        linkChars += links > 0 ? 1 : 0;
        italicChars += italics > 0 ? 1 : 0;
        boldChars += bolds > 0 ? 1 : 0;
    }

    /** Cells of a row of data make one block: the row says something, a cell does not. */
    private boolean isCellOfRow(Element element) {
        Open row = open.peek();
        return row != null && row.isDataRow() && row.element() == element.parent();
    }

    private void close(Open closed) {
        if (closed.start() < blocks.size()) {
            Element element = closed.element();
            containers.add(new Container(element, closed.start(), blocks.size(), words(element)));
        }
    }

    private int words(Element element) {
        return words(element.className()) | words(element.id());
    }

    private int words(String attribute) {
        return attribute.isEmpty() ? 0 : wordCache.computeIfAbsent(attribute, ClassWords.instance()::marks);
    }

    private static int elementMarks(Element element, String tag) {
        Mark mark = BY_ELEMENT.get(tag);
        int marks = mark == null ? 0 : mark.bit();
        if (element.attributesSize() == 0) {
            return marks;
        }
        String property = element.attr("itemprop");
        if (property.equalsIgnoreCase("articleBody") || property.equalsIgnoreCase("reviewBody")) {
            marks |= Mark.BODY_PROPERTY.bit();
        }
        String role = element.attr("role");
        if (role.equals("navigation") || role.equals("menu")) {
            marks |= Mark.NAV.bit();
        } else if (role.equals("complementary")) {
            marks |= Mark.ASIDE.bit();
        }
        return Hidden.is(element) ? marks | Mark.HIDDEN.bit() : marks;
    }

    private void append(String run) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || Character.isSpaceChar(c)) {
                if (!text.isEmpty() && !endsBlank()) {
                    text.append(' ');
                    count();
                }
            } else if (c != '\u200B' && c != '\uFEFF' && c != '\u00AD' && !Character.isISOControl(c)) {
                text.append(c);
                count();
                brokenLine = false;
            }
        }
    }

    private boolean endsBlank() {
        char last = text.charAt(text.length() - 1);
        return last == ' ' || last == '\n';
    }

    /** One break is a line, two are a paragraph. */
    private void lineBreak() {
        if (brokenLine) {
            flush();
        } else if (!text.isEmpty()) {
            if (endsBlank()) {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
            brokenLine = true;
        }
    }

    private void flush() {
        brokenLine = false;
        if (text.isEmpty()) {
            return;
        }
        String run = text.toString().strip();
        text.setLength(0);
        Open owner = open.peek();
        if (!run.isEmpty() && owner != null) {
            blocks.add(new Block(run, linkChars, italicChars, boldChars, owner.element(), owner.marks()));
        }
        linkChars = 0;
        italicChars = 0;
        boldChars = 0;
    }

    private int[] inheritedMarks() {
        int[] marks = new int[blocks.size()];
        int total = 0;
        int[] before = new int[blocks.size() + 1];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = blocks.get(i).marks();
            total += blocks.get(i).text().length();
            before[i + 1] = total;
        }
        for (Container container : containers) {
            int words = container.words();
            if (words == 0) {
                continue;
            }
            int chars = before[container.end()] - before[container.start()];
            int kept = chars > LAYOUT_SHARE * total ? words & Mark.CONTENT.bit() : words;
            for (int i = container.start(); kept != 0 && i < container.end(); i++) {
                marks[i] |= kept;
            }
        }
        return marks;
    }
}
