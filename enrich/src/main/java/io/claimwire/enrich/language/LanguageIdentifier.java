package io.claimwire.enrich.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text from its runs of three letters, or from its script where that is enough.
 * Meant for headlines as much as for articles. Immutable and without chance: the same text gives the same
 * language.
 */
public final class LanguageIdentifier {

    /** Texts are read so far; an article's language shows long before. */
    private static final int LONGEST = 2_000;

    private static final int LEAST_LETTERS = 8;

    /**
     * Advantage a run, in nats, that a language needs over the declared one. Pages declare wrongly, but rarely,
     * and languages without a profile must not be taken for one that looks like them.
     */
    private static final double CONTRADICTION = 0.4;

    /** In nats over the whole text, on top: few runs prove little. */
    private static final double PROOF = 8;

    /** Runs from which a text that fits no profile is known to be in another language than the declared one. */
    private static final int MANY_RUNS = 150;

    /** Mean log likelihood a run under which a text is in none of the languages known. */
    private static final double LEAST_FIT = -7.9;

    private LanguageIdentifier() {}

    /**
     * @param declared BCP 47 tag that comes with the text; null where there is none
     * @return the declared tag where the text does not contradict it, else the language's code of two letters;
     *     null where the text is in no language known, or too short and nothing is declared
     */
    public static @Nullable String identify(String text, @Nullable String declared) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String byScript = Scripts.language(read);
        if (byScript != null) {
            return agrees(byScript, declared) ? declared : byScript;
        }
        Profiles profiles = Profiles.instance();
        Profiles.Scores scores = profiles.score(read);
        if (scores.letters() < LEAST_LETTERS || scores.runs() == 0) {
            return declared;
        }
        int best = scores.best();
        boolean fits = scores.mean(best) >= LEAST_FIT;
        if (declared == null) {
            return fits ? profiles.language(best) : null;
        }
        int stated = profiles.index(primary(declared));
        boolean contradicted =
                stated >= 0 && scores.mean(best) - scores.mean(stated) > CONTRADICTION + PROOF / scores.runs();
        if (!contradicted) {
            return declared;
        }
        return fits ? profiles.language(best) : scores.runs() >= MANY_RUNS ? null : declared;
    }

    private static boolean agrees(String language, @Nullable String declared) {
        return declared != null && primary(declared).equals(language);
    }

    /** Norwegian has one profile for its two written forms. */
    private static String primary(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return language.equals("nb") || language.equals("nn") ? "no" : language;
    }
}
