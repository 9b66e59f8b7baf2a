package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each feed in {@code files} against the document beside it. */
class FeedFilesTest {
    private static final Path FILES = Path.of("src/test/resources/io/claimwire/ingest/feed/files");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> feeds() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected.json"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void isReadAsExpected(String name) throws IOException {
        FeedParseResult result = FeedParser.parse(
                Files.readAllBytes(FILES.resolve(name)), null, URI.create("https://base.example/feeds/" + name));

        assertThat(JSON.readTree(FeedJson.of(result).toString()))
                .isEqualTo(JSON.readTree(FILES.resolve(name + ".expected.json").toFile()));
    }
}
