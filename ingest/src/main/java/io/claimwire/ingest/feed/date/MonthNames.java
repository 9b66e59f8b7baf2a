package io.claimwire.ingest.feed.date;

import java.util.HashMap;
import java.util.Map;

/** Months by name, in the languages that feeds use. */
final class MonthNames {
    private static final Map<String, Integer> NUMBERS = read();

    private MonthNames() {}

    /** 1 to 12; 0 for what is no month. */
    static int number(String name) {
        return NUMBERS.getOrDefault(NameTable.folded(name), 0);
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String[] line : NameTable.lines("months.txt")) {
            for (int i = 1; i < line.length; i++) {
                numbers.put(NameTable.folded(line[i]), Integer.valueOf(line[0]));
            }
        }
        return Map.copyOf(numbers);
    }
}
