package io.claimwire.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** Apache OpenNLP with its own English models: sentences, tokens, parts of speech. Knows no claims and no speakers. */
final class OpenNlp {

    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;

    OpenNlp() throws IOException {
        try (InputStream sentence = model("sentence");
                InputStream tokens = model("tokens");
                InputStream pos = model("pos")) {
            sentences = new SentenceDetectorME(new SentenceModel(sentence));
            tokenizer = new TokenizerME(new TokenizerModel(tokens));
            tagger = new POSTaggerME(new POSModel(pos));
        }
    }

    /** Tags found. */
    int tag(String text) {
        return Arrays.stream(sentences.sentDetect(text))
                .map(tokenizer::tokenize)
                .mapToInt(tokens -> tagger.tag(tokens).length)
                .sum();
    }

    private static InputStream model(String what) {
        String resource = "/opennlp-en-ud-ewt-" + what + "-1.3-2.5.4.bin";
        return Objects.requireNonNull(OpenNlp.class.getResourceAsStream(resource), resource);
    }
}
