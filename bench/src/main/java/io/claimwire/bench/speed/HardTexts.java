package io.claimwire.bench.speed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Texts that a rule which goes back over its input would be slow on. */
final class HardTexts {

    private HardTexts() {}

    /**
     * Texts by name.
     *
     * @param scale 1 for ten thousand of each mark and one sentence of 200 kB, 2 for twice as much
     */
    static Map<String, String> of(int scale) {
        int many = 10_000 * scale;
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("numbers", "12 ".repeat(many));
        texts.put("number words", "twenty ".repeat(many));
        texts.put("opening quotes", "\u201C".repeat(many));
        texts.put("straight quotes", "\"a ".repeat(many));
        texts.put("apostrophes", "'a ".repeat(many));
        texts.put("commas", "soldiers, ".repeat(many));
        texts.put("opening brackets", "(".repeat(many) + " killed 12");
        texts.put("brackets", "(a) ".repeat(many));
        texts.put("capital letters", "A".repeat(many) + " killed 12");
        texts.put("capitalised words", "Varneth ".repeat(many));
        texts.put("initials", "A.".repeat(many));
        texts.put("killed", "killed ".repeat(many));
        texts.put("said", "he said ".repeat(many));
        texts.put("counts", "12 soldiers were killed and ".repeat(many / 4));
        texts.put("of", "12 of the ".repeat(many / 2));
        texts.put("line feeds", "\n".repeat(many) + "x");
        texts.put("hyphens", "a-".repeat(many));
        texts.put("places", "in Syria ".repeat(many));
        texts.put("days", "on Monday ".repeat(many));
        texts.put("sources", "the army said 12 soldiers died in Syria. ".repeat(many / 8));
        texts.put("one sentence of 200 kB", sentence(200_000 * scale));
        return texts;
    }

    private static String sentence(int length) {
        String[] words = "the army said that 12 soldiers , who were killed in Syria and by rebels ( on Monday ) of"
                .split(" ", -1);
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(length + 16);
        while (text.length() < length) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        return text.toString();
    }

    /** News of a length. */
    static String news(int length) {
        return new Dispatches(new Random(length)).write(length, true);
    }
}
