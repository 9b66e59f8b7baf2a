package io.claimwire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageExtractorTest {

    private static final Path PAGES = Path.of("src/test/resources/io/claimwire/enrich/page");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PageExtractor extractor = new PageExtractor();

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.substring(0, name.length() - ".html".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsThePageAsExpected(String name) throws IOException {
        byte[] body = Files.readAllBytes(PAGES.resolve(name + ".html"));
        JsonNode expected = JSON.readTree(Files.readString(PAGES.resolve(name + ".expected.json")));

        PageResult result = extractor.extract(body, "text/html", "https://news.example.org/world/1");

        assertThat(PageJson.toJson(result).toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    @Property(tries = 200)
    void answersAnyBytesWithAValue(@ForAll byte[] bytes) {
        assertThat(new PageExtractor().extract(bytes, null, null)).isInstanceOf(Discarded.class);
    }

    @Test
    void bytesThatAreNoHtmlAreDiscarded() {
        assertThat(extractor.extract(new byte[0], null, null)).isEqualTo(new Discarded(DiscardReason.EMPTY));
        assertThat(extractor.extract("{\"a\":1}".getBytes(StandardCharsets.UTF_8), null, null))
                .isEqualTo(new Discarded(DiscardReason.NOT_HTML));
        assertThat(extractor.extract(new byte[] {1, 2, 3, '<', 4, 5}, null, null))
                .isEqualTo(new Discarded(DiscardReason.NOT_HTML));
        assertThat(extractor.extract("<p>x</p>".getBytes(StandardCharsets.UTF_8), "image/png", null))
                .isEqualTo(new Discarded(DiscardReason.NOT_HTML));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<table><tr><td>",
                "<a href=x>",
                "<script>var a = 'x';</script>",
                "<p class=share>x "
            })
    void hostileMarkupEndsWithinCaps(String markup) {
        byte[] body = markup.repeat(500_000 / markup.length() * 5).getBytes(StandardCharsets.UTF_8);

        assertThat(extractor.extract(body, null, null)).isInstanceOf(Discarded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-8", "KOI8-R", "UTF-16LE"})
    void readsUndeclaredEncodings(String encoding) throws IOException {
        String html = Files.readString(PAGES.resolve("undeclared.txt"));
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";

        PageResult result = extractor.extract((mark + html).getBytes(Charset.forName(encoding)), null, null);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ExtractedPage.class,
                        page -> assertThat(page.title()).isEqualTo("Двое погибли при обрушении моста"));
    }

    @Test
    void readsTheWholeTextOfAnEntryWithoutMarkup() {
        String text = "Nine prisoners were freed on Monday at the Korvel crossing, the ministry said & confirmed.\n\n"
                + "It was the third exchange since the summer, and fewer than < 20 people saw it.";

        PageResult result = extractor.extract(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", null);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ExtractedPage.class, page -> assertThat(page.text()).isEqualTo(text));
    }

    @Test
    void believesUtf8BytesAgainstAFalseDeclaration() throws IOException {
        byte[] body = Files.readString(PAGES.resolve("undeclared.txt")).getBytes(StandardCharsets.UTF_8);

        PageResult result = extractor.extract(body, "text/html; charset=iso-8859-1", null);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ExtractedPage.class, page -> assertThat(page.text()).startsWith("По меньшей мере"));
    }
}
