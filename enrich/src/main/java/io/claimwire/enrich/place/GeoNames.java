package io.claimwire.enrich.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Populated places and administrative areas of a dump in GeoNames' format: one place a line, nineteen columns divided
 * by tabs. Read once, line by line, into memory; immutable and thread-safe afterwards.
 *
 * <p>Bounds: what goes beyond them is left out, so that no file can fill the memory. Lines that are not of the format
 * are passed over; a file without a single place is an error, as it is hardly what the operator meant.
 */
public final class GeoNames implements Gazetteer {

    /** Places kept; a dump of all cities above 500 inhabitants has under a quarter of a million. */
    static final int MOST_PLACES = 500_000;
    /** Characters of a line that are looked at; capitals with names in all languages have under twenty thousand. */
    static final int LONGEST_LINE = 1 << 16;
    /** Places that bear one name. */
    private static final int MOST_OF_A_NAME = 8;
    /** Names of one place. */
    private static final int MOST_NAMES = 12;

    private static final int COLUMNS = 15;
    private static final Comparator<Entry> LARGEST_FIRST =
            Comparator.comparingLong(Entry::population).reversed().thenComparing(Entry::placeId);

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private int places;

    private GeoNames() {}

    /**
     * Reads a dump, UTF-8.
     *
     * @throws IOException where the file cannot be read or holds no place in the format
     */
    public static GeoNames read(Path dump) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(dump, StandardCharsets.UTF_8)) {
            return read(reader, dump.toString());
        }
    }

    static GeoNames read(Reader reader, String origin) throws IOException {
        GeoNames names = new GeoNames();
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                names.add(line.toString());
                line.setLength(0);
            } else if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
            if (names.places >= MOST_PLACES) {
                break;
            }
        }
        names.add(line.toString());
        if (names.places == 0) {
            throw new IOException(origin + " holds no place in GeoNames' format: one place a line with its columns "
                    + "divided by tabs, such as cities15000.txt, unpacked");
        }
        return names;
    }

    private void add(String line) {
        String[] columns = line.split("\t", COLUMNS + 1);
        if (columns.length < COLUMNS) {
            return;
        }
        Entry entry = entry(columns);
        if (entry == null) {
            return;
        }
        places++;
        Set<String> names = new LinkedHashSet<>();
        names.add(fold(columns[1]));
        names.add(fold(columns[2]));
        for (String other : columns[3].split(",", MOST_NAMES)) {
            if (names.size() < MOST_NAMES && other.indexOf(',') < 0) {
                names.add(fold(other));
            }
        }
        names.remove("");
        names.forEach(name -> add(name, entry));
    }

    private void add(String name, Entry entry) {
        List<Entry> same = byName.computeIfAbsent(name, key -> new ArrayList<>(1));
        same.add(entry);
        same.sort(LARGEST_FIRST);
        if (same.size() > MOST_OF_A_NAME) {
            same.remove(MOST_OF_A_NAME);
        }
    }

    /** Null for what is neither a settlement nor an administrative area, and for numbers that are none. */
    private static @Nullable Entry entry(String[] columns) {
        if (!columns[6].equals("P") && !columns[6].equals("A")) {
            return null;
        }
        try {
            long id = Long.parseLong(columns[0]);
            double latitude = Double.parseDouble(columns[4]);
            double longitude = Double.parseDouble(columns[5]);
            boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
            long population = columns[14].isEmpty() ? 0 : Long.parseLong(columns[14]);
            String country = columns[8].isEmpty() ? null : columns[8];
            return onEarth ? new Entry("geonames:" + id, country, latitude, longitude, population) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String fold(String name) {
        return CountryNames.withoutMarks(name.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Entry> find(String name, @Nullable String country) {
        List<Entry> same = byName.getOrDefault(name, List.of());
        if (country == null || same.size() < 2) {
            return List.copyOf(same);
        }
        List<Entry> sorted = new ArrayList<>(same);
        sorted.sort(Comparator.comparing((Entry entry) -> !Objects.equals(entry.country(), country)));
        return sorted;
    }
}
