package io.claimwire.bench.evaluate;

import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ClaimJson;
import io.claimwire.enrich.claim.ExtractionInput;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Claims of documents with {@code id}, {@code text} and {@code published}, in the claims' own JSON form, with the reasons for each slot. */
final class ClaimsTask implements Task {

    @Override
    public void run(Path input, PrintStream output) throws IOException {
        ClaimExtractor extractor = ClaimExtractor.english();
        JsonLines.run("claims", input, output, document -> {
            ExtractionInput article = JsonLines.input(document, "published");
            return ClaimJson.explained(document.path("id").asText(), article, extractor.extract(article));
        });
    }
}
