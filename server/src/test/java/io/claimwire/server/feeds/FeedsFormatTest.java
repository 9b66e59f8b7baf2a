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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedsFormatTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    /** Texts that one form or the other has to take care of. */
    private static final List<String> AWKWARD = List.of(
            "Harbour & Sons <News>",
            "no",
            "null",
            "12:30",
            "0x1F",
            "- dash",
            "key: value # remark",
            "'single' and \"double\"",
            "back\\slash, comma",
            "[bracket",
            "{brace}",
            "*star",
            "&anchor",
            "Ørsted, 東京, عربى, 🛰",
            "a  b",
            "%percent",
            "@at",
            "`tick`",
            "]]>",
            "x".repeat(300));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOnTheWayThereAndBack(FeedsFormat format) throws IOException {
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < AWKWARD.size(); i++) {
            String text = AWKWARD.get(i);
            feeds.add(Feed.newBuilder()
                    .setFeedId("feed-" + i)
                    .setUrl("https://h" + i + ".example/feed?a=1&b=%22" + i + "'")
                    .setOutlet(text)
                    .setAgencies(i % 3 == 0 ? List.of() : List.of(text, "Second, Ltd"))
                    .setLanguage(i % 2 == 0 ? null : "no")
                    .setCountry(i % 2 == 0 ? "NO" : null)
                    .setPageMode(List.of(PageMode.AUTO, PageMode.ALWAYS, PageMode.NEVER)
                            .get(i % 3))
                    .setMinIntervalSeconds(60 + i)
                    .setMaxIntervalSeconds(7_200 + i)
                    .setPaused(i % 2 == 1)
                    .setAddedAt(Instant.ofEpochMilli(1_700_000_000_123L + i))
                    .build());
        }
        Path file = folder.resolve("list");
        Files.writeString(file, format.text(feeds));

        assertThat(FeedsFile.read(file, NOW)).containsExactlyElementsOf(feeds);
    }

    @Test
    void subscriptionsOfAnotherProgramAreRead() throws IOException {
        List<ListedFeed> feeds = opml("""
                <?xml version="1.0"?>
                <!DOCTYPE opml>
                <opml version="1.1"><head><title>Mine</title></head><body>
                  <outline text="World">
                    <outline text="Harbour" type="rss" xmlurl="https://www.harbour.example/rss"/>
                    <outline title="Hill Post" text="hill" xmlUrl=" http://hill.example/feed " language="de"/>
                  </outline>
                  <outline text="Again"><outline text="Harbour" xmlUrl="https://www.harbour.example/rss"/></outline>
                  <outline xmlUrl="https://www.harbour.example/sport"/>
                </body></opml>
                """);

        assertThat(feeds)
                .extracting(listed -> listed.feed().getFeedId())
                .containsExactly("harbour-example", "hill-example", "harbour-example-2");
        assertThat(feeds)
                .extracting(listed -> listed.feed().getOutlet())
                .containsExactly("Harbour", "Hill Post", "https://www.harbour.example/sport");
        assertThat(feeds.get(1).feed().getUrl()).isEqualTo("http://hill.example/feed");
        assertThat(feeds.get(1).feed().getLanguage()).isEqualTo("de");
        assertThat(feeds.get(0).idGiven()).isFalse();
        assertThat(feeds.get(1).line()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <rss version="2.0"/>                                               | line 1 | begins with <rss>
            <opml><body/></opml>                                               | line 1 | lists no feeds
            <opml><body><outline xmlUrl="ftp://h/"/></body></opml>             | line 1 | not an address
            <opml><body><outline xmlUrl="http://h/"></body></opml>             | line 1 | not XML
            <opml><body><outline text="A & B" xmlUrl="http://h/"/></body></opml> | line 1 | not XML
            <opml xmlns:c="urn:claimwire:feeds"><body><outline xmlUrl="http://h/" c:page="maybe"/></body></opml> | line 1 | not auto
            <opml xmlns:c="urn:claimwire:feeds"><body><outline xmlUrl="http://h/" c:agencies="A"/></body></opml> | line 1 | not a list such as
            """)
    void badOpmlIsRefusedWithLineAndReason(String xml, String line, String reason) {
        assertThatThrownBy(() -> opml(xml))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("list.opml")
                .hasMessageContaining(line)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("Exception");
    }

    @Test
    void entitiesOfAFileAreNotOpened() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hush");
        String xml = "<!DOCTYPE opml [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><opml><body>"
                + "<outline text=\"t\" xmlUrl=\"http://h.example/\">&e;</outline></body></opml>";

        assertThatThrownBy(() -> opml(xml)).hasMessageNotContaining("hush").hasMessageContaining("not XML");
    }

    @Test
    void anotherCharacterSetIsReadAsTheFileDeclaresIt() throws IOException {
        Path file = folder.resolve("list.opml");
        Files.write(
                file,
                ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><opml><body><outline text=\"Zürich\""
                                + " xmlUrl=\"http://h.example/\"/></body></opml>")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(FeedsFile.read(file, NOW)).extracting(Feed::getOutlet).containsExactly("Zürich");
    }

    private List<ListedFeed> opml(String text) throws IOException {
        Path file = folder.resolve("list.opml");
        Files.writeString(file, text);
        return FeedsFile.listed(file, NOW);
    }
}
