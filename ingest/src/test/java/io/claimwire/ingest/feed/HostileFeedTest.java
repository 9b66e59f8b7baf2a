package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.feed.repair.Repair;
import io.claimwire.ingest.feed.repair.RepairKind;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies made to exhaust time, memory or the stack, or to read what is not theirs. Each would hang a careless parser. */
class HostileFeedTest {
    private static final String GOOD = Feeds.item("g", "https://wire.example/1", "Survives");

    static Stream<String> exhausting() {
        return Stream.of(
                "<a>".repeat(200_000) + "deep" + "</a>".repeat(200_000),
                "<b>".repeat(200_000),
                "<a x=\"<a x='".repeat(100_000),
                "<!--".repeat(200_000),
                "<![CDATA[".repeat(100_000),
                "&".repeat(300_000),
                "< ".repeat(300_000),
                "<q>".repeat(180) + "</nothing>".repeat(200_000),
                "<n xmlns:a='b'>".repeat(190) + "<c xmlns:d='e'/>".repeat(20_000),
                "<x xml:base='a/'>".repeat(190) + "<a href='b'/>".repeat(20_000),
                "<description>" + "&lt;div&gt;".repeat(200_000) + "&lt;a href='x'&gt;</description>",
                "<description>" + "&lt;a href=\"".repeat(100_000) + "</description>",
                "<category>c</category><author>a</author><description>d</description>".repeat(20_000),
                "<enclosure url='x'/><dc:subject>s</dc:subject><sy:updatePeriod>daily</sy:updatePeriod>".repeat(20_000),
                "\u0001".repeat(300_000));
    }

    @ParameterizedTest
    @MethodSource("exhausting")
    void endsAndKeepsTheOtherEntries(String attack) {
        ParsedFeed feed = Feeds.parse(Feeds.rss(GOOD + "<item>" + attack + "</item>"));

        assertThat(feed.entries().get(0).title()).extracting(FeedText::plain).isEqualTo("Survives");
    }

    @Test
    void nestingIsCutAndItsTextKept() {
        ParsedFeed feed = Feeds.parse(Feeds.rss("<item><description>" + "<i>".repeat(200_000) + "core"
                + "</i>".repeat(200_000) + "</description><title>After</title></item>"));

        ParsedEntry entry = feed.entries().get(0);
        assertThat(entry.summary()).extracting(FeedText::plain).isEqualTo("core");
        assertThat(entry.title()).extracting(FeedText::plain).isEqualTo("After");
        assertThat(feed.repairs()).extracting(Repair::kind).contains(RepairKind.TOO_DEEP);
    }

    @Test
    void entriesAreCapped() {
        ParsedFeed feed = Feeds.parse(Feeds.rss(GOOD.repeat(100_000)));

        assertThat(feed.entries()).hasSize(FeedParser.MAX_ENTRIES);
        assertThat(feed.repairs()).extracting(Repair::kind).contains(RepairKind.TOO_MANY_ENTRIES);
    }

    @Test
    void jsonItemsAreCapped() {
        ParsedFeed feed = Feeds.parse("{\"items\":[" + "{\"id\":1},".repeat(100_000) + "{}]}");

        assertThat(feed.entries()).hasSize(FeedParser.MAX_ENTRIES);
    }

    @Test
    void deepJsonIsNoFeed() {
        assertThat(Feeds.result("{\"items\":" + "[".repeat(200_000))).isInstanceOf(NotAFeed.class);
    }

    @Test
    void externalEntitiesAreNeverResolved() {
        ParsedFeed feed = Feeds.parse("<!DOCTYPE rss [<!ENTITY leak SYSTEM \"file:///etc/hostname\">"
                + "<!ENTITY % more SYSTEM \"http://127.0.0.1:1/x.dtd\"> %more;]>"
                + Feeds.rss("<item><title>Secret: &leak;</title></item>"));

        assertThat(feed.entries().get(0).title()).extracting(FeedText::value).isEqualTo("Secret: &leak;");
        assertThat(feed.repairs())
                .extracting(Repair::kind)
                .containsExactly(RepairKind.DOCTYPE_REMOVED, RepairKind.UNKNOWN_ENTITY);
    }

    @Test
    void entitiesDoNotGrow() {
        StringBuilder declarations = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            declarations.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }

        ParsedFeed feed = Feeds.parse(
                "<!DOCTYPE rss [" + declarations + "]>" + Feeds.rss("<item><title>&l0; &l29;</title></item>"));

        assertThat(feed.entries().get(0).title()).extracting(FeedText::value).isEqualTo("ha &l29;");
    }

    @Test
    void bytesOfAPictureAreNoFeed() {
        byte[] noise = new byte[100_000];
        new java.util.Random(7).nextBytes(noise);

        assertThat(FeedParser.parse(noise, "image/png", null)).isInstanceOf(NotAFeed.class);
        assertThat(FeedParser.parse(new byte[0], null, null)).isEqualTo(new NotAFeed("The body is empty."));
        assertThat(FeedParser.parse("  ".getBytes(StandardCharsets.UTF_8), null, null))
                .isInstanceOf(NotAFeed.class);
    }
}
