package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FeedParserProperties {
    private static final String FEED = Feeds.rss(
            Feeds.item("g1", "https://wire.example/1", "One") + Feeds.item("g2", "https://wire.example/2", "Two"));

    @Property(tries = 300)
    void anyBytesGiveAnAnswer(@ForAll byte[] body) {
        assertThatCode(() -> FeedParser.parse(body, null, Feeds.BASE)).doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void anyDamageGivesAnAnswer(@ForAll @IntRange(max = 300) int position, @ForAll @Size(max = 12) byte[] damage) {
        byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < damage.length; i++) {
            body[position + i] = damage[i];
        }
        assertThatCode(() -> FeedJson.of(FeedParser.parse(body, null, Feeds.BASE)))
                .doesNotThrowAnyException();
    }

    /** Cutting a feed short costs no entry that was whole before the cut. */
    @Property(tries = 300)
    void entriesBeforeACutAreKept(@ForAll @IntRange(min = 80, max = 430) int length) {
        String cut = FEED.substring(0, Math.min(length, FEED.length()));
        int whole = cut.split("</item>", -1).length - 1;

        ParsedFeed feed = Feeds.parse(cut);

        assertThat(feed.entries()).hasSizeGreaterThanOrEqualTo(whole);
        assertThat(feed.entries().subList(0, whole))
                .isEqualTo(Feeds.parse(FEED).entries().subList(0, whole));
    }
}
