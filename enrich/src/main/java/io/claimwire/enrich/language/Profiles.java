package io.claimwire.enrich.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How often runs of three letters occur in each language. The counts are the profiles that the library
 * language-detector carries, made from Wikipedia; scored here as a naive Bayes model, since the library draws
 * random runs. Runs are in lower case: headlines are not.
 */
final class Profiles {

    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "en", "es", "fa", "fi", "fr", "hi", "hr", "hu", "id", "it", "lt", "nl",
            "no", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "sw", "tr", "uk", "ur", "vi");

    private static final int RUN = 3;

    /** Probability that every run has in every language, so that a single strange one decides nothing. */
    private static final double FLOOR = 5e-5;

    /** Log probabilities are kept in a byte, from the floor's up, in steps of this many nats. */
    private static final double STEP = 1 / 40.0;

    private final Map<Long, byte[]> runs = new HashMap<>();

    private Profiles() {}

    private static final class Holder {
        private static final Profiles PROFILES = load();
    }

    /** Read on first use: a process that identifies nothing does not pay for them. */
    static Profiles instance() {
        return Holder.PROFILES;
    }

    String language(int index) {
        return LANGUAGES.get(index);
    }

    /** -1 where there is no profile. */
    int index(String language) {
        return LANGUAGES.indexOf(language);
    }

    /**
     * Sums over the known runs of a text.
     *
     * @param letters of the text
     * @param runs that at least one language knows
     * @param sums steps above the floor, a language
     */
    record Scores(int letters, int runs, long[] sums) {

        int best() {
            int best = 0;
            for (int i = 1; i < sums.length; i++) {
                best = sums[i] > sums[best] ? i : best;
            }
            return best;
        }

        /** Mean log probability a run. */
        double mean(int language) {
            return Math.log(FLOOR) + sums[language] * STEP / runs;
        }
    }

    Scores score(String text) {
        long[] sums = new long[LANGUAGES.size()];
        int letters = 0;
        int known = 0;
        long run = pack(' ', ' ', ' ');
        int last = ' ';
        for (int i = 0; i <= text.length(); i++) {
            int c = i == text.length() ? ' ' : fold(text.charAt(i));
            if (c == ' ' && last == ' ') {
                continue;
            }
            letters += c == ' ' ? 0 : 1;
            run = (run << 16 | c) & 0xFFFF_FFFF_FFFFL;
            boolean inner = last != ' ';
            last = c;
            byte[] steps = inner ? runs.get(run) : null;
            if (steps != null) {
                known++;
                for (int l = 0; l < sums.length; l++) {
                    sums[l] += steps[l] & 0xFF;
                }
            }
        }
        return new Scores(letters, known, sums);
    }

    /** Whatever is no letter parts words. */
    private static int fold(char c) {
        int type = Character.getType(c);
        boolean letter =
                Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return letter ? Character.toLowerCase(c) : ' ';
    }

    private static long pack(int a, int b, int c) {
        return (long) a << 32 | (long) b << 16 | c;
    }

    private static Profiles load() {
        JsonMapper json = JsonMapper.builder().build();
        Profiles profiles = new Profiles();
        for (int l = 0; l < LANGUAGES.size(); l++) {
            String path = "/languages/" + LANGUAGES.get(l);
            try (InputStream in = Objects.requireNonNull(Profiles.class.getResourceAsStream(path), path)) {
                profiles.add(l, json.readTree(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return profiles;
    }

    private void add(int language, JsonNode profile) {
        double total = profile.path("n_words").path(RUN - 1).asDouble();
        Map<Long, Double> counts = new TreeMap<>();
        profile.path("freq").properties().forEach(entry -> {
            String run = entry.getKey();
            if (run.length() == RUN) {
                long packed = pack(fold(run.charAt(0)), fold(run.charAt(1)), fold(run.charAt(2)));
                counts.merge(packed, entry.getValue().asDouble(), Double::sum);
            }
        });
        counts.forEach((run, count) -> {
            double steps = (Math.log(FLOOR + count / total) - Math.log(FLOOR)) / STEP;
            runs.computeIfAbsent(run, key -> new byte[LANGUAGES.size()])[language] =
                    (byte) Math.min(255, Math.round(steps));
        });
    }
}
