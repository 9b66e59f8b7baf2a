package io.claimwire.enrich.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Words that stand beside the date of a page; {@code date-cues.txt}, read once. */
final class DateCues {

    private static final Set<String> CUES = load();

    private DateCues() {}

    static boolean in(String text) {
        for (String word : Folding.fold(text).split(" ", -1)) {
            if (CUES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> load() {
        Set<String> cues = new HashSet<>();
        try (InputStream in =
                        Objects.requireNonNull(DateCues.class.getResourceAsStream("date-cues.txt"), "date-cues.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    cues.addAll(Set.of(line.strip().split("\\s++", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cues;
    }
}
