package io.claimwire.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.enrich.claim.ClaimExtractor;
import io.claimwire.enrich.claim.ExtractionInput;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DispatchesTest {

    private final ClaimExtractor extractor = ClaimExtractor.english();
    private final List<String> texts = new Dispatches(new Random(7)).write(20);

    @Test
    void everyOtherDispatchHasClaims() {
        for (int index = 0; index < texts.size(); index++) {
            int claims = extractor
                    .extract(new ExtractionInput(texts.get(index), Read.PUBLISHED, "en"))
                    .claims()
                    .size();
            if (index % 2 == 0) {
                assertThat(claims).as(texts.get(index)).isGreaterThan(3);
            } else {
                assertThat(claims).as(texts.get(index)).isZero();
            }
        }
    }

    @Test
    void noneIsShorterThanPromised() {
        assertThat(texts).allSatisfy(text -> assertThat(text.length()).isGreaterThanOrEqualTo(Dispatches.LENGTH));
    }
}
