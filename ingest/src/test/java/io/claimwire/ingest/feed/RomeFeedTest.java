package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.WireFeedInput;
import io.claimwire.ingest.feed.repair.Repair;
import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
import io.claimwire.ingest.feed.xml.TolerantXml;
import io.claimwire.ingest.feed.xml.XmlElement;
import io.claimwire.ingest.feed.xml.XmlLimits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jdom2.filter.Filters;
import org.junit.jupiter.api.Test;

/** What is taken from ROME, and what becomes of a feed that it refuses. */
class RomeFeedTest {
    private static final List<Parts> ENTRIES = List.of(
            parts("<item><category>ice</category></item>"),
            parts("<item><category>poison</category></item>"),
            parts("<item><category>snow</category></item>"));
    private static final Parts HEAD = parts("<channel><ttl>5</ttl><generator>Press</generator></channel>");

    @Test
    void aRefusedEntryCostsNoOther() {
        Repairs repairs = new Repairs();

        RomeFeed read = reading(RomeFeedTest::refusingPoison).read(HEAD, ENTRIES, repairs);

        assertThat(read.entries())
                .extracting(RomeEntry::categories)
                .containsExactly(List.of("ice"), List.of(), List.of("snow"));
        assertThat(read.generator()).isEqualTo("Press");
        assertThat(read.hints().ttl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(repairs.list()).extracting(Repair::kind).containsExactly(RepairKind.LIBRARY_REFUSAL);
    }

    @Test
    void aRefusalOfEverythingKeepsTheNumberOfEntries() {
        Repairs repairs = new Repairs();

        RomeFeed read = reading(document -> {
                    throw new IllegalArgumentException("no");
                })
                .read(HEAD, ENTRIES, repairs);

        assertThat(read.entries()).hasSize(3).containsOnly(RomeEntry.NONE);
        assertThat(read.hints()).isEqualTo(UpdateHints.NONE);
        assertThat(repairs.list()).extracting(Repair::kind).containsExactly(RepairKind.LIBRARY_REFUSAL);
    }

    /** Entries are matched by their position, so that one too few would give each the subjects of another. */
    @Test
    void aLibraryThatDropsAnEntryIsNotBelieved() {
        RomeFeed read = reading(document -> {
                    document.getRootElement()
                            .getDescendants(Filters.element("item"))
                            .next()
                            .detach();
                    return new WireFeedInput().build(document);
                })
                .read(HEAD, ENTRIES, new Repairs());

        assertThat(read.entries()).hasSize(3).containsOnly(RomeEntry.NONE);
    }

    /** Each of these has ROME throw on a whole feed if it gets to see it. */
    @Test
    void valuesThatRomeRefusesAreKeptFromIt() {
        ParsedFeed feed = Feeds.parse(Feeds.rss("<skipHours><hour>3</hour><hour>noon</hour><hour>77</hour></skipHours>"
                + "<skipDays><day>Sunday</day><day>Someday</day></skipDays><ttl>soon</ttl>"
                + "<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>now</sy:updatePeriod>"
                + "<sy:updateFrequency xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>x</sy:updateFrequency>"
                + "<item><title>t</title><category>c&#xD;d</category><enclosure url='/a b.jpg' length='big'/></item>"));

        assertThat(feed.hints().skipHours()).containsExactly(3);
        assertThat(feed.hints().skipDays()).hasSize(1);
        assertThat(feed.entries().get(0).enclosures())
                .containsExactly(new Enclosure("https://wire.example/a b.jpg", null, null));
        assertThat(feed.repairs()).isEmpty();
    }

    private static RomeFeed.Reading reading(RomeFeed.Library library) {
        return new RomeFeed.Reading(library, new RomeDocument(false));
    }

    private static WireFeed refusingPoison(org.jdom2.Document document) throws com.rometools.rome.io.FeedException {
        if (document.getRootElement().getValue().contains("poison")) {
            throw new com.rometools.rome.io.FeedException("poison");
        }
        return new WireFeedInput().build(document);
    }

    private static Parts parts(String xml) {
        XmlElement document =
                TolerantXml.read(xml, new XmlLimits(10, 100, 100, Set.of(), Set.of(), Set.of()), new Repairs());
        return Parts.of(document.elements().get(0));
    }
}
