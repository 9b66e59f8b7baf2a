package io.claimwire.bench.peers;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ExtractionInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Speed and allocation of the claim extractor beside CoreNLP's quote attribution and OpenNLP's sentences, tokens and
 * parts of speech, on the same texts. Their models are loaded before the clock starts.
 */
public final class TextsSpeed {

    private static final Rounds ROUNDS = new Rounds("text", "items", 1, 3);
    private static final int TEXTS = 12;

    private TextsSpeed() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("usage: bench/texts-speed FILE [COUNT]: JSON lines with a member \"text\"; the first "
                    + TEXTS + " unless said otherwise");
            System.exit(2);
        }
        List<String> texts = read(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : TEXTS);
        if (texts.isEmpty()) {
            System.err.println("texts-speed: no line of " + args[0] + " has a text");
            System.exit(1);
        }
        System.out.printf(
                "%d characters a text on average%n",
                texts.stream().mapToInt(String::length).sum() / texts.size());
        ClaimExtractor ours = ClaimExtractor.english();
        OpenNlp openNlp = new OpenNlp();
        CoreNlpQuotes coreNlp = new CoreNlpQuotes();
        ROUNDS.measure(
                texts,
                List.of(
                        new Rounds.Entrant<>(
                                "ours, claims",
                                text -> ours.extract(input(text)).claims().size()),
                        new Rounds.Entrant<>(
                                "ours, attributions",
                                text -> ours.attributions(input(text)).size()),
                        new Rounds.Entrant<>("OpenNLP, tagged words", openNlp::tag),
                        new Rounds.Entrant<>("CoreNLP, speakers", coreNlp::attribute)));
    }

    private static ExtractionInput input(String text) {
        return new ExtractionInput(text, null, "en");
    }

    private static List<String> read(Path file, int count) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<String> texts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                String text = json.readTree(line).path("text").asText();
                if (!text.isBlank() && texts.size() < count) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
