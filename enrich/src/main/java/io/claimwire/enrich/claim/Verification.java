package io.claimwire.enrich.claim;

import io.claimwire.enrich.attribution.ReportingLexicon;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Sentence;

/** Whether a text says that what it reports could not be verified by anybody independent. */
final class Verification {

    private Verification() {}

    /** One sentence with the adverb, a verb of verifying and a word of negation says it. */
    static boolean failed(AnalyzedText text, ReportingLexicon lexicon) {
        for (Sentence sentence : text.sentences()) {
            if (has("unverified-adverb", sentence, text, lexicon)
                    && has("unverified-verb", sentence, text, lexicon)
                    && has("unverified-negation", sentence, text, lexicon)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String section, Sentence sentence, AnalyzedText text, ReportingLexicon lexicon) {
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            if (lexicon.listed(section, text.token(token).folded())) {
                return true;
            }
        }
        return false;
    }
}
