package io.claimwire.enrich.claim;

import io.claimwire.enrich.attribution.Attributions;
import io.claimwire.enrich.attribution.ReportingLexicon;
import io.claimwire.enrich.attribution.SpeakerLexicon;
import io.claimwire.enrich.clause.ClauseAnalyzer;
import io.claimwire.enrich.clause.ClauseLexicon;
import io.claimwire.enrich.dateline.Datelines;
import io.claimwire.enrich.place.Gazetteer;
import io.claimwire.enrich.place.Places;
import io.claimwire.enrich.quantity.Quantities;
import io.claimwire.enrich.text.TextAnalyzer;
import io.claimwire.enrich.time.TimeExpressions;

/** All layers and lexicons of one language, loaded once. Immutable. */
record Grammar(
        TextAnalyzer text,
        Quantities quantities,
        TimeExpressions times,
        Places places,
        Datelines datelines,
        ClauseAnalyzer clauses,
        ReportingLexicon reporting,
        Attributions attributions,
        SpeakerLexicon speakers,
        OutcomeLexicon outcomes,
        AffectedLexicon affected) {

    /** @throws IllegalArgumentException where the language has no data, or they are unsound */
    static Grammar load(String language, Gazetteer gazetteer) {
        ClauseLexicon words = ClauseLexicon.load(language);
        ReportingLexicon reporting = ReportingLexicon.load(language, words);
        return new Grammar(
                TextAnalyzer.forLanguage(language),
                Quantities.forLanguage(language),
                TimeExpressions.forLanguage(language),
                Places.forLanguage(language, gazetteer),
                Datelines.forLanguage(language),
                new ClauseAnalyzer(words),
                reporting,
                new Attributions(reporting),
                SpeakerLexicon.load(language),
                OutcomeLexicon.load(language, words),
                AffectedLexicon.load(language));
    }
}
