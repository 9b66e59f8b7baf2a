package io.claimwire.bench.peers;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * Stanford CoreNLP's quote attribution and all that it rests on: parts of speech, lemmas, names, dependencies,
 * coreference. Times by SUTime and fine-grained names are switched off, since quotes do not need them.
 */
final class CoreNlpQuotes {

    private final StanfordCoreNLP pipeline;

    CoreNlpQuotes() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("threads", "1");
        pipeline = new StanfordCoreNLP(settings);
    }

    /** Quotes that were given a speaker. */
    int attribute(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return (int) document.quotes().stream()
                .filter(quote -> quote.speaker().isPresent())
                .count();
    }
}
