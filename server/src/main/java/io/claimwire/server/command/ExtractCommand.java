package io.claimwire.server.command;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ClaimJson;
import io.claimwire.enrich.claim.Extraction;
import io.claimwire.enrich.claim.ExtractionInput;
import io.claimwire.enrich.page.Discarded;
import io.claimwire.enrich.page.ExtractedPage;
import io.claimwire.enrich.page.PageExtractor;
import io.claimwire.enrich.page.PageResult;
import io.claimwire.server.OperatorException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the claims of a text, one JSON document a line; needs nothing running.",
            "Without --published, a leading line `date YYYY-MM-DD` of the text is taken as its day;"
                    + " without either, relative dates stay unresolved. Dates are read in UTC."
        })
final class ExtractCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the input is. */
    enum Format {
        TEXT,
        HTML,
        JSONL
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text, html or jsonl with id, text, published, language a line (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Format format;

    @Option(names = "--published", paramLabel = "DATE", description = "Day of publication, YYYY-MM-DD.")
    private @Nullable LocalDate published;

    @Option(names = "--language", paramLabel = "TAG", description = "BCP 47 tag of the text (default: en).")
    private @Nullable String language;

    @Option(names = "--explain", description = "Adds normalised forms, confidence and the rules behind each slot.")
    private boolean explain;

    @Parameters(paramLabel = "FILE", description = "The text; - reads standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Map<String, ClaimExtractor> extractors = new HashMap<>();

    @Override
    public Integer call() {
        switch (format) {
            case TEXT ->
                print(file, DatedText.of(InputFile.text(file), published).input(language));
            case HTML -> print(file, page(InputFile.read(file)));
            case JSONL -> lines(InputFile.text(file).lines().toList());
        }
        return 0;
    }

    private ExtractionInput page(byte[] html) {
        // no charset: the page states its own
        PageResult result = new PageExtractor().extract(html, "text/html", null);
        if (result instanceof Discarded discarded) {
            throw new OperatorException(
                    file + " has no article: " + discarded.reason().label());
        }
        ExtractedPage page = (ExtractedPage) result;
        LocalDate day = page.published() == null
                ? null
                : page.published().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        return new ExtractionInput(
                page.text(), published == null ? day : published, language == null ? page.language() : language);
    }

    private void lines(List<String> lines) {
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode document = JSON.readTree(line);
                String day = document.path("published").asText(null);
                print(
                        document.path("id").asText(Integer.toString(number)),
                        new ExtractionInput(
                                text(document, number),
                                day == null ? published : LocalDate.parse(day.substring(0, Math.min(10, day.length()))),
                                document.path("language").asText(language)));
            } catch (JacksonException e) {
                throw new OperatorException(
                        file + ", line " + number + ": not a JSON document with id, text, published and language ("
                                + e.getOriginalMessage() + ")",
                        e);
            } catch (DateTimeException e) {
                throw new OperatorException(file + ", line " + number + ": published is not a day as YYYY-MM-DD", e);
            }
        }
    }

    private String text(JsonNode document, int number) {
        if (!document.path("text").isTextual()) {
            throw new OperatorException(file + ", line " + number + ": the document has no \"text\"");
        }
        return document.path("text").asText();
    }

    private void print(String id, ExtractionInput input) {
        Extraction extraction = extractor(input.language()).extract(input);
        ObjectNode document =
                explain ? ClaimJson.explained(id, input, extraction) : ClaimJson.document(id, input, extraction);
        spec.commandLine().getOut().println(document);
    }

    private ClaimExtractor extractor(@Nullable String tag) {
        String primary = tag == null ? "en" : tag.split("[-_]", 2)[0];
        try {
            return extractors.computeIfAbsent(primary, ClaimExtractor::forLanguage);
        } catch (IllegalArgumentException e) {
            throw new OperatorException(
                    "there is no grammar for the language \"" + tag + "\": leave the language out for English", e);
        }
    }
}
