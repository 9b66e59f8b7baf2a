package io.claimwire.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data file of one language: lines in {@code [sections]}, {@code #} begins a comment, columns are
 * separated by {@code |}. All words the engine knows come from such files.
 */
public final class LanguageData {

    private final String name;
    private final Map<String, List<List<String>>> sections;

    private LanguageData(String name, Map<String, List<List<String>>> sections) {
        this.name = name;
        this.sections = sections;
    }

    /**
     * Reads {@code io/claimwire/enrich/LANGUAGE/FILE.txt} from the class path.
     *
     * @throws IllegalArgumentException where there is no such file, or a line stands before any section
     */
    public static LanguageData load(String language, String file) {
        String name = "/io/claimwire/enrich/" + language + "/" + file + ".txt";
        InputStream stream = LanguageData.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalArgumentException("No language data " + name + ": is the language \"" + language
                    + "\" supported? Its files belong into that folder.");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    static LanguageData parse(String name, BufferedReader reader) throws IOException {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        List<List<String>> current = null;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String content = withoutComment(line);
            if (content.isEmpty()) {
                continue;
            }
            if (content.startsWith("[") && content.endsWith("]")) {
                current =
                        sections.computeIfAbsent(content.substring(1, content.length() - 1), key -> new ArrayList<>());
            } else if (current == null) {
                throw new IllegalArgumentException(name + ", line " + number + ": an entry before any [section]");
            } else {
                current.add(columns(content));
            }
        }
        return new LanguageData(name, sections);
    }

    private static String withoutComment(String line) {
        int hash = line.startsWith("#") ? 0 : line.indexOf(" #");
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }

    private static List<String> columns(String content) {
        List<String> columns = new ArrayList<>();
        int from = 0;
        for (int bar = content.indexOf('|'); bar >= 0; bar = content.indexOf('|', from)) {
            columns.add(content.substring(from, bar).strip());
            from = bar + 1;
        }
        columns.add(content.substring(from).strip());
        return List.copyOf(columns);
    }

    /**
     * Rows of a section, each with its columns.
     *
     * @throws IllegalArgumentException where the file has no such section
     */
    public List<List<String>> rows(String section) {
        List<List<String>> rows = sections.get(section);
        if (rows == null) {
            throw new IllegalArgumentException(name + " has no section [" + section + "]; it has " + sections.keySet());
        }
        return rows;
    }

    /** First columns of a section. */
    public List<String> words(String section) {
        return rows(section).stream().map(row -> row.get(0)).toList();
    }

    /**
     * The column of a row.
     *
     * @throws IllegalArgumentException where the row is shorter
     */
    public String column(List<String> row, int index) {
        if (row.size() <= index) {
            throw new IllegalArgumentException(
                    name + ": \"" + String.join(" | ", row) + "\" lacks column " + (index + 1));
        }
        return row.get(index);
    }

    /** Names of the sections in the order of the file. */
    public List<String> sections() {
        return List.copyOf(sections.keySet());
    }
}
