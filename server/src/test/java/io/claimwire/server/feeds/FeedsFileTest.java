package io.claimwire.server.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwire.record.Feed;
import io.claimwire.record.PageMode;
import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
                    paused: true
                    addedAt: 2025-12-24T08:30:00Z
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
                                .setPaused(true)
                                .setAddedAt(Instant.parse("2025-12-24T08:30:00Z"))
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
            feeds: [{id: x, url: "http://h/", outlet: o, paused: maybe}] | line 1 | not true or false
            feeds: [{id: x, url: "http://h/", outlet: o, addedAt: now}]  | line 1 | not a time
            feeds: [{id: x, url: "http://h/", outlet: "o\\u0007"}]    | line 1 | cannot be printed
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
                .hasMessageContaining("there is no feeds file")
                .hasMessageContaining("absent.yaml")
                .hasMessageNotContaining("Exception");
        assertThatThrownBy(() -> FeedsFile.read(folder, ADDED)).hasMessageContaining("is a folder");
    }

    @Test
    void brokenYamlIsSaidToBeBrokenWhereItIs() {
        assertThatThrownBy(() -> read("""
                        feeds:
                          - id: x
                          url: http://a.example/
                            outlet: A
                        """))
                .hasMessageContaining("line 3")
                .hasMessageContaining("not YAML")
                .hasMessageNotContaining("has no");
    }

    @Test
    void whatIsNotUtf8IsSaidWithItsLine() throws IOException {
        Path file = folder.resolve("feeds.yaml");
        Files.write(file, "feeds:\n  - id: x\n    outlet: Zürich\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> FeedsFile.read(file, ADDED))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("UTF-8")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void aLargeListIsRead() throws IOException {
        StringBuilder yaml = new StringBuilder("feeds:\n");
        for (int i = 0; i < 50_000; i++) {
            yaml.append("- {id: f").append(i).append(", url: \"http://h").append(i);
            yaml.append(".example/a/rather/long/path/to/a/feed.xml\", outlet: \"Outlet ")
                    .append(i)
                    .append("\"}\n");
        }

        assertThat(read(yaml.toString())).hasSize(50_000);
    }

    private List<Feed> read(String yaml) throws IOException {
        Path file = folder.resolve("feeds.yaml");
        Files.writeString(file, yaml);
        return FeedsFile.read(file, ADDED);
    }
}
