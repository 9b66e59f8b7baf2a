package io.claimwire.server.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.record.Feed;
import io.claimwire.record.PageMode;
import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsFileTest {

    private static final Instant ADDED = Instant.parse("2026-04-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void readsEveryKeyAndItsDefaults() throws IOException {
        List<Feed> feeds = read("""
                # agencies
                feeds:
                  - id: harbour
                    url: https://harbour.example/rss
                    outlet: Harbour News
                    agencies: [HNA, "Coast Wire"]
                    language: en
                    country: GB
                    page: never
                    minIntervalSeconds: 60
                    maxIntervalSeconds: 7200
                  - {id: hill, url: "http://hill.example/feed", outlet: Hill Post}
                """);

        assertThat(feeds)
                .containsExactly(
                        Feed.newBuilder()
                                .setFeedId("harbour")
                                .setUrl("https://harbour.example/rss")
                                .setOutlet("Harbour News")
                                .setAgencies(List.of("HNA", "Coast Wire"))
                                .setLanguage("en")
                                .setCountry("GB")
                                .setPageMode(PageMode.NEVER)
                                .setMinIntervalSeconds(60)
                                .setMaxIntervalSeconds(7200)
                                .setAddedAt(ADDED)
                                .build(),
                        Feed.newBuilder()
                                .setFeedId("hill")
                                .setUrl("http://hill.example/feed")
                                .setOutlet("Hill Post")
                                .setPageMode(PageMode.AUTO)
                                .setMinIntervalSeconds(300)
                                .setMaxIntervalSeconds(21_600)
                                .setAddedAt(ADDED)
                                .build());
    }

    @Test
    void readsTheListThatIsShipped() {
        List<Feed> feeds = FeedsFile.read(Path.of("..", "feeds.yaml"), ADDED);

        assertThat(feeds).hasSizeGreaterThan(10).extracting(Feed::getFeedId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: b                                                     | line 1 | unknown key "a"
            - id: x                                                  | line 1 | must begin with "feeds:"
            feeds: {}                                                | line 1 | must be followed by a list
            feeds: [x]                                               | line 1 | a feed is a group
            feeds: [{id: x, url: "http://h/", outlet: o, pages: no}] | line 1 | did you mean "page"?
            feeds: [{id: X, url: "http://h/", outlet: o}]            | line 1 | lower-case letters
            feeds: [{id: x, url: "ftp://h/", outlet: o}]             | line 1 | not an address
            feeds: [{id: x, url: "http://h/"}]                       | line 1 | no "outlet"
            feeds: [{id: x, url: [a, b], outlet: o}]                 | line 1 | takes one value
            feeds: [{id: x, url: {a: b}, outlet: o}]                 | line 1 | a group of values
            feeds: [{id: x, url: "http://h/", outlet: o, minIntervalSeconds: soon}] | line 1 | not a number of seconds
            feeds: [{id: x, url: "http://h/", outlet: o, minIntervalSeconds: 9, maxIntervalSeconds: 8}] | line 1 | less than
            'feeds: [{id: x'                                         | line    | not YAML
            """)
    void refusesWithLineAndReason(String yaml, String line, String reason) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("feeds.yaml")
                .hasMessageContaining(line)
                .hasMessageContaining(reason);
    }

    @Test
    void namesTheLineOfTheSecondOfTwoEqualIds() {
        assertThatThrownBy(() -> read("""
                        feeds:
                          - id: x
                            url: http://a.example/
                            outlet: A
                          - id: x
                            url: http://b.example/
                            outlet: B
                        """)).hasMessageContaining("line 5").hasMessageContaining("line 2");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThatThrownBy(() -> FeedsFile.read(folder.resolve("absent.yaml"), ADDED))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("absent.yaml")
                .hasMessageContaining("--feeds");
    }

    private List<Feed> read(String yaml) throws IOException {
        Path file = folder.resolve("feeds.yaml");
        Files.writeString(file, yaml);
        return FeedsFile.read(file, ADDED);
    }
}
