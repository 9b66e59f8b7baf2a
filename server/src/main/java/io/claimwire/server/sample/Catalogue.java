package io.claimwire.server.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agency offers, as {@code catalogue.json} lists it.
 *
 * @param outlets the outlets, each with a feed of its own
 */
record Catalogue(List<Outlet> outlets) {

    /**
     * One outlet.
     *
     * @param feedId id of its feed
     * @param path prefix of its addresses, without a slash at the end
     * @param template resource with the frame of its pages
     * @param agencies agencies whose dispatches it carries where these name none
     * @param entries its entries, oldest first
     */
    record Outlet(
            String feedId, String name, String path, String template, List<String> agencies, List<Entry> entries) {

        String feedPath() {
            return path + "/feed.xml";
        }
    }

    /**
     * One entry of a feed.
     *
     * @param path address of the page on this server
     * @param versions files under {@code articles/}; a second one is the corrected version. A file
     *     that does not end in {@code .html} is served as it is, and then title, published and
     *     summary stand here
     */
    record Entry(
            String path,
            List<String> versions,
            @Nullable String title,
            @Nullable String published,
            @Nullable String summary) {

        /** The file that is served, before or after the correction. */
        String version(boolean corrected) {
            return versions.get(corrected ? versions.size() - 1 : 0);
        }

        /** Whether there is a corrected version. */
        boolean hasCorrection() {
            return versions.size() > 1;
        }

        /** The article behind the entry; for raw bytes one without a body. */
        Article article(boolean corrected) {
            String file = version(corrected);
            if (file.endsWith(".html")) {
                return Article.load(file);
            }
            Instant at = Instant.parse(required(published));
            return new Article(required(title), at, at, "", "", required(summary), "");
        }

        private String required(@Nullable String value) {
            if (value == null) {
                throw new IllegalStateException(
                        "catalogue.json: " + path + " serves raw bytes and needs title, published and summary");
            }
            return value;
        }
    }

    static Catalogue load() {
        try (InputStream in = Resources.open("catalogue.json")) {
            return new ObjectMapper().readValue(in, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue.json cannot be read", e);
        }
    }
}
