package io.claimwire.ingest.feed.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads the data files with names that stand beside this class. */
final class NameTable {
    private NameTable() {}

    /** The words of each line that is no comment. */
    static List<String[]> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameTable.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            List<String[]> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip().split(" "));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }

    /** The form under which names are compared: lower case, without accents and full stops. */
    static String folded(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = ascii ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == 'ς' ? 'σ' : c == 'ı' ? 'i' : c);
            }
        }
        return out.toString();
    }
}
