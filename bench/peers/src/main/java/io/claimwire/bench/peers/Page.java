package io.claimwire.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A page in memory.
 *
 * @param body as fetched
 * @param html the same, decoded
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Page(String url, byte[] body, String html) {

    /** The pages of one set of a folder with {@code pages.jsonl}. */
    static List<Page> read(Path folder, String set) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Page> pages = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("pages.jsonl"))) {
            JsonNode entry = json.readTree(line);
            if (entry.path("set").asText().equals(set)) {
                Path file = folder.resolve(entry.path("file").asText());
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    byte[] body = in.readAllBytes();
                    pages.add(new Page(entry.path("url").asText(), body, new String(body, StandardCharsets.UTF_8)));
                }
            }
        }
        return pages;
    }
}
