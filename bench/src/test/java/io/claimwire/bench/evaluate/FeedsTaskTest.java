package io.claimwire.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTaskTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void everyFileOfTheCasesIsWrittenOnceUnderTheNamesOfTheCorpus() throws IOException {
        Files.writeString(folder.resolve("a.xml"), """
                <rss version="2.0"><channel><title>Wire</title><language>en</language>
                <item><title>One</title><link>one</link><category>World</category>
                <author>desk@wire.example (Desk)</author></item></channel></rss>
                """);
        Files.writeString(folder.resolve("b.html"), "<html><body>no</body></html>");
        Files.writeString(folder.resolve("cases.jsonl"), """
                {"file":"a.xml","field":"x","headers":{"content-location":"/x/"},"base_url":"http://w.example/y/f","content_type":"text/xml"}
                {"file":"a.xml","field":"y","headers":{},"base_url":null,"content_type":null}
                {"file":"b.html","field":"x","headers":{},"base_url":null,"content_type":null}
                """);

        List<JsonNode> found = run();

        assertThat(found).hasSize(2);
        assertThat(found.get(0).at("/file").asText()).isEqualTo("a.xml");
        assertThat(found.get(0).at("/version").asText()).isEqualTo("rss20");
        assertThat(found.get(0).at("/feed/title").asText()).isEqualTo("Wire");
        assertThat(found.get(0).at("/entries/0/link").asText()).isEqualTo("http://w.example/x/one");
        assertThat(found.get(0).at("/entries/0/tags/0/term").asText()).isEqualTo("World");
        assertThat(found.get(0).at("/entries/0/author").asText()).isEqualTo("Desk (desk@wire.example)");
        assertThat(found.get(1).at("/error").asText()).contains("HTML");
    }

    @Test
    void aFeedThatTakesOverASecondIsAFailureOfTheWholeRun() throws IOException {
        Files.writeString(folder.resolve("a.xml"), "<rss/>");
        Files.writeString(folder.resolve("cases.jsonl"), "{\"file\":\"a.xml\"}\n");
        AtomicLong time = new AtomicLong();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream output = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new FeedsTask(() -> time.addAndGet(1_000_000_001L)).run(folder, output))
                .hasMessageContaining("the slowest took 1000 ms of processor time: a.xml");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("a.xml");
        new FeedsTask(() -> time.addAndGet(1_000_000_000L)).run(folder, output);
    }

    private List<JsonNode> run() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream output = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            new FeedsTask().run(folder, output);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(FeedsTaskTest::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
