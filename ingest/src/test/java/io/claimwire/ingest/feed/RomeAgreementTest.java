package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On clean feeds we read what ROME, the library that most Java readers use, reads, wherever it reads anything. */
class RomeAgreementTest {
    private static final Path FILES = Path.of("src/test/resources/io/claimwire/ingest/feed/files");

    @ParameterizedTest
    @ValueSource(strings = {"rss20-agency.xml", "atom10-bases.xml", "atom03.xml", "rdf10.xml"})
    void weReadWhatRomeReads(String name) throws Exception {
        byte[] body = Files.readAllBytes(FILES.resolve(name));
        SyndFeed rome = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body)));

        ParsedFeed ours = Feeds.parse(body, "application/xml");

        assertThat(ours.entries()).hasSameSizeAs(rome.getEntries());
        for (int i = 0; i < rome.getEntries().size(); i++) {
            agrees(ours.entries().get(i), rome.getEntries().get(i));
        }
    }

    private static void agrees(ParsedEntry ours, SyndEntry rome) {
        if (rome.getTitle() != null) {
            assertThat(ours.title()).extracting(FeedText::plain).isEqualTo(HtmlText.of(rome.getTitle()));
        }
        if (rome.getDescription() != null) {
            assertThat(ours.summary())
                    .extracting(FeedText::plain)
                    .isEqualTo(HtmlText.of(rome.getDescription().getValue()));
        }
        if (rome.getPublishedDate() != null) {
            // to the second, since ROME reads ".25" as 25 milliseconds; and it takes the change in Atom 0.3 for the
            // issue
            Instant date = rome.getPublishedDate().toInstant().truncatedTo(ChronoUnit.SECONDS);
            assertThat(Stream.of(ours.published(), ours.updated())
                            .filter(Objects::nonNull)
                            .map(own -> own.truncatedTo(ChronoUnit.SECONDS)))
                    .contains(date);
        }
        if (rome.getLink() != null && Addresses.isWeb(rome.getLink())) {
            assertThat(ours.link()).isEqualTo(rome.getLink());
        }
        List<String> categories = rome.getCategories().stream()
                .map(category -> category.getName())
                .toList();
        assertThat(ours.categories()).containsAll(categories);
    }
}
