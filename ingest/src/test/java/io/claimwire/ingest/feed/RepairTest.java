package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.feed.repair.Repair;
import io.claimwire.ingest.feed.repair.RepairKind;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One defect in an otherwise clean feed costs none of its entries and is reported. */
class RepairTest {
    private static final String CLEAN = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + Feeds.rss(Feeds.item("g1", "https://wire.example/1", "First <b>item</b>")
                    + "<!--here-->"
                    + Feeds.item("g2", "https://wire.example/2", "Second"));

    static Stream<Arguments> defects() {
        return Stream.of(
                defect(RepairKind.JUNK_BEFORE_PROLOG, feed -> "PHP Notice: x\n" + feed),
                defect(RepairKind.TRAILING_JUNK, feed -> feed + "\n<script>track()</script> bye"),
                defect(RepairKind.BOM_REPEATED, feed -> "\uFEFF\uFEFF" + feed),
                defect(
                        RepairKind.DOCTYPE_REMOVED,
                        feed -> insert(feed, "?>", "<!DOCTYPE rss SYSTEM 'http://x/a.dtd'>")),
                defect(RepairKind.CONTROL_CHARACTER, feed -> note(feed, "bell \u0007 and \u0000 zero")),
                defect(RepairKind.BARE_AMPERSAND, feed -> note(feed, "R&D, Q&A; & so on &")),
                defect(RepairKind.BARE_LESS_THAN, feed -> note(feed, "1 < 2 and a<b")),
                defect(RepairKind.UNKNOWN_ENTITY, feed -> note(feed, "&nosuchthing;")),
                defect(RepairKind.BAD_CHARACTER_REFERENCE, feed -> note(feed, "&#0; &#xD800; &#99999999999;")),
                defect(RepairKind.UNDECLARED_PREFIX, feed -> note(feed, "<a:b c:d='e'>f</a:b>")),
                defect(RepairKind.MISMATCHED_END_TAG, feed -> note(feed, "x</y>")),
                defect(RepairKind.UNCLOSED_ELEMENT, feed -> note(feed, "<b>bold")),
                defect(
                        RepairKind.UNCLOSED_ELEMENT,
                        feed -> feed.replace("First <b>item</b></title>", "First <b>item</b>")),
                defect(RepairKind.UNCLOSED_ELEMENT, feed -> feed.replace("</item><!--here-->", "")),
                defect(RepairKind.DUPLICATE_ATTRIBUTE, feed -> note(feed, "<a b='1' b='2'/>")),
                defect(RepairKind.MALFORMED_ATTRIBUTE, feed -> note(feed, "<a b=1 c checked/>")),
                defect(RepairKind.TRUNCATED, feed -> feed.replace("</item></channel></rss>", "</ite")),
                defect(
                        RepairKind.NO_CHANNEL,
                        feed -> feed.replace("<channel>", "").replace("</channel>", "")),
                defect(RepairKind.TOO_DEEP, feed -> note(feed, "<b>".repeat(500) + "</b>".repeat(500))));
    }

    private static Arguments defect(RepairKind kind, UnaryOperator<String> damage) {
        return Arguments.of(kind, damage);
    }

    private static String insert(String feed, String behind, String what) {
        int at = feed.indexOf(behind) + behind.length();
        return feed.substring(0, at) + what + feed.substring(at);
    }

    private static String note(String feed, String content) {
        return insert(feed, "<item>", "<note>" + content + "</note>");
    }

    @ParameterizedTest
    @MethodSource("defects")
    void losesNothing(RepairKind kind, UnaryOperator<String> damage) {
        ParsedFeed clean = Feeds.parse(CLEAN);

        ParsedFeed mended = Feeds.parse(damage.apply(CLEAN));

        assertThat(clean.repairs()).isEmpty();
        assertThat(mended.title()).isEqualTo(clean.title());
        assertThat(mended.entries()).isEqualTo(clean.entries());
        assertThat(mended.repairs()).extracting(Repair::kind).contains(kind);
    }

    @Test
    void saysWhereTheFirstDefectIsAndHowManyThereAre() {
        String feed =
                "<rss version='2.0'><channel>\n<title>a & b</title>\n<description>c & d</description></channel></rss>";

        assertThat(Feeds.parse(feed).repairs()).containsExactly(new Repair(RepairKind.BARE_AMPERSAND, 2, 2, "&"));
    }

    @Test
    void oneBadByteDoesNotCostTheCharacterSet() {
        byte[] body =
                Feeds.rss(Feeds.item("g", "/1", "Cafés, élections, été #")).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '#' ? (byte) 0xE9 : body[i];
        }

        ParsedFeed feed = Feeds.parse(body, "application/rss+xml");

        assertThat(feed.encoding()).isEqualTo("UTF-8");
        assertThat(feed.entries().get(0).title())
                .extracting(FeedText::plain)
                .asString()
                .startsWith("Cafés, élections, été");
        assertThat(feed.repairs()).extracting(Repair::kind).contains(RepairKind.BYTES_REPLACED);
    }

    @Test
    void everythingBehindAnUnclosedCommentIsStillRead() {
        ParsedFeed feed = Feeds.parse(CLEAN.replace("<!--here-->", "<!-- forgotten >"));

        assertThat(feed.entries()).hasSize(2);
    }
}
