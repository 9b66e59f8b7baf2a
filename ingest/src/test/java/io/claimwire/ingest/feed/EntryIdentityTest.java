package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.schemas.Ids;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryIdentityTest {
    /** What a fetcher remembers: the article under every key of its entries. */
    private final Map<String, String> memory = new HashMap<>();

    /** Polls once: the articles that this poll brought for the first time. */
    private Set<String> poll(String feed) {
        Set<String> fresh = new HashSet<>();
        for (IdentifiedEntry entry : identify(feed)) {
            String known = entry.recall(memory::get);
            String article = known == null ? entry.articleId() : known;
            if (known == null) {
                fresh.add(article);
            }
            entry.keys().forEach(key -> memory.put(key, article));
        }
        return fresh;
    }

    private static List<IdentifiedEntry> identify(String feed) {
        return EntryIdentity.of("wire", Feeds.parse(feed));
    }

    @Test
    void theLinkWithoutTrackingNamesTheArticleInEveryFeed() {
        String item = Feeds.item("g1", "https://wire.example/1?utm_source=rss&amp;id=7#top", "One");

        assertThat(identify(Feeds.rss(item)).get(0).articleId())
                .isEqualTo(EntryIdentity.of("other", Feeds.parse(Feeds.rss(item.replace("g1", "x9"))))
                        .get(0)
                        .articleId())
                .isEqualTo(Ids.articleOfLink("https://wire.example/1?id=7"));
    }

    @Test
    void withoutLinkTheGuidNamesItWithinItsFeed() {
        String item = "<item><guid isPermaLink='false'>g1</guid><title>One</title></item>";

        String here = identify(Feeds.rss(item)).get(0).articleId();
        String there =
                EntryIdentity.of("other", Feeds.parse(Feeds.rss(item))).get(0).articleId();

        assertThat(here).isNotEqualTo(there);
    }

    @Test
    void aPollThatBringsNothingNewIsRecognised() {
        String feed = Feeds.rss(Feeds.item("g1", "https://wire.example/1", "One")
                + "<item><title>Only a title</title><description>and a text</description></item>");

        assertThat(poll(feed)).hasSize(2);
        assertThat(poll(feed)).isEmpty();
    }

    @Test
    void guidsThatChangeOnEveryPollBringNoFlood() {
        for (int i = 0; i < 3; i++) {
            String feed = Feeds.rss(Feeds.item("poll-" + i + "-a", "https://wire.example/1", "One")
                    + Feeds.item("poll-" + i + "-b", "https://wire.example/2", "Two"));
            assertThat(poll(feed)).hasSize(i == 0 ? 2 : 0);
        }
    }

    @Test
    void guidsAndLinksRewrittenAtOnceBringNoFlood() {
        poll(Feeds.rss(Feeds.item("http://wire.example/?p=1", "http://wire.example/?p=1", "One long headline")
                + Feeds.item("http://wire.example/?p=2", "http://wire.example/?p=2", "Two long headlines")));

        assertThat(poll(Feeds.rss(Feeds.item("urn:1", "https://www.wire.example/one", "One long headline")
                        + Feeds.item("urn:2", "https://www.wire.example/two", "Two long headlines"))))
                .isEmpty();
    }

    @Test
    void aSiteThatMovesToHttpsKeepsItsArticles() {
        poll(Feeds.rss("<item><link>http://wire.example/1</link><title>A</title></item>"));

        assertThat(poll(Feeds.rss("<item><link>https://www.wire.example/1</link><title>B</title></item>")))
                .isEmpty();
    }

    @Test
    void aCorrectedLinkUnderTheSameGuidIsTheSameArticle() {
        poll(Feeds.rss(Feeds.item("g1", "https://wire.example/1-typo", "Typo")));

        assertThat(poll(Feeds.rss(Feeds.item("g1", "https://wire.example/1-type", "Type"))))
                .isEmpty();
    }

    @Test
    void aGuidThatAllEntriesShareLosesNone() {
        String feed = Feeds.rss(Feeds.item("same", "https://wire.example/1", "One")
                + Feeds.item("same", "https://wire.example/2", "Two")
                + Feeds.item("same", "https://wire.example/3", "Three"));

        assertThat(poll(feed)).hasSize(3);
        assertThat(poll(feed)).isEmpty();
        assertThat(poll(feed.replace(
                                "<item><guid isPermaLink=\"false\">same</guid><link>https://wire.example/1",
                                "<item><guid isPermaLink=\"false\">same</guid><link>https://wire.example/4")
                        .replace("One", "Four")))
                .hasSize(1);
    }

    @Test
    void theHomePageAsLinkOfAllEntriesLosesNone() {
        String feed = Feeds.rss(
                Feeds.item("g1", "https://wire.example/", "One") + Feeds.item("g2", "https://wire.example/", "Two"));

        assertThat(poll(feed)).hasSize(2);
        assertThat(poll(Feeds.rss(Feeds.item("g3", "https://wire.example/", "Three")
                        + Feeds.item("g2", "https://wire.example/", "Two"))))
                .hasSize(1);
    }

    @Test
    void twoMessagesWithTheSameTitleOnTheSameDayAreTwo() {
        String one =
                "<item><link>https://wire.example/1</link><title>Statement</title><pubDate>24 Nov 2026</pubDate></item>";

        assertThat(poll(Feeds.rss(one + one.replace("/1<", "/2<")))).hasSize(2);
    }

    @Test
    void anEntryThatIsThereTwiceIsOne() {
        String item = Feeds.item("g1", "https://wire.example/1", "One");

        assertThat(identify(Feeds.rss(item + item))).hasSize(1);
    }

    @Test
    void theHashChangesWithTheContentAlone() {
        String item = Feeds.item("g1", "https://wire.example/1", "Seven hurt");

        String hash = hash(item);

        assertThat(hash(item.replace("Seven", "Nine"))).isNotEqualTo(hash);
        assertThat(hash(item.replace("</title>", "</title><description>More</description>")))
                .isNotEqualTo(hash);
        assertThat(hash(item.replace("Seven hurt", "&lt;b&gt;Seven&lt;/b&gt;  hurt ")))
                .isEqualTo(hash);
        assertThat(hash(item.replace("g1", "g2").replace("/1", "/2"))).isEqualTo(hash);
    }

    private static String hash(String item) {
        return identify(Feeds.rss(item)).get(0).contentHash();
    }

    @Test
    void aStatedChangeIsARevision() {
        assertThat(stamped("08:00", "09:00", "10:00", "11:00").get(0))
                .isNotEqualTo(stamped("08:00", "09:05", "10:00", "11:00").get(0));
    }

    @Test
    void aTimeStampedOnTheWholeFeedIsNone() {
        assertThat(stamped("09:00", "09:00", "09:00", "09:00")).isEqualTo(stamped("09:05", "09:05", "09:05", "09:05"));
        assertThat(stamped("09:00", "09:00").get(0))
                .isEqualTo(stamped("09:05", "09:05").get(0));
    }

    private static List<String> stamped(String feedTime, String... times) {
        StringBuilder feed = new StringBuilder(
                "<feed xmlns='http://www.w3.org/2005/Atom'><updated>2026-11-24T" + feedTime + ":00Z</updated>");
        for (int i = 0; i < times.length; i++) {
            feed.append("<entry><id>e").append(i).append("</id><title>T</title><updated>2026-11-24T");
            feed.append(times[i]).append(":00Z</updated></entry>");
        }
        return identify(feed + "</feed>").stream()
                .map(IdentifiedEntry::contentHash)
                .toList();
    }
}
