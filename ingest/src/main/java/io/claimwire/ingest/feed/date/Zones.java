package io.claimwire.ingest.feed.date;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time zones by distance or by name. */
final class Zones {
    private static final Pattern DISTANCE =
            Pattern.compile("(?:GMT|UTC|UT)?([+-])(\\d{1,2})(?::?(\\d{2}))?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, ZoneOffset> NAMES = read();

    private Zones() {}

    /** Null for what is no zone. */
    static @Nullable ZoneOffset parse(String text) {
        String name = text.startsWith("Etc/") ? text.substring("Etc/".length()) : text;
        ZoneOffset named = NAMES.get(name.toUpperCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        Matcher distance = DISTANCE.matcher(name);
        if (!distance.matches()) {
            return null;
        }
        String minutes = distance.group(3);
        int seconds =
                Integer.parseInt(distance.group(2)) * 3600 + (minutes == null ? 0 : Integer.parseInt(minutes)) * 60;
        try {
            return ZoneOffset.ofTotalSeconds(distance.group(1).equals("-") ? -seconds : seconds);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private static Map<String, ZoneOffset> read() {
        Map<String, ZoneOffset> names = new HashMap<>();
        for (String[] line : NameTable.lines("zones.txt")) {
            names.put(line[0], ZoneOffset.of(line[1]));
        }
        return Map.copyOf(names);
    }
}
