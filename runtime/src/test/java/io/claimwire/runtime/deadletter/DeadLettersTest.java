package io.claimwire.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.DeadLetter;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theOriginalIsKeptToTheByte() {
        byte[] value = {0, 1, 2, (byte) 0xff};
        DeadLetters.Origin origin = new DeadLetters.Origin(
                "news.pages.v1", 3, 42, null, value, new RecordHeaders().add("ce_id", new byte[] {7}));
        DeadLetter letter = DeadLetters.of("enrich", "extraction", origin, new StackOverflowError(), 1, AT);
        assertThat(letter.getOriginValue()).isEqualTo(ByteBuffer.wrap(value));
        assertThat(letter.getOriginKey()).isNull();
        assertThat(letter.getOriginHeaders()).containsEntry("ce_id", ByteBuffer.wrap(new byte[] {7}));
        assertThat(DeadLetters.key(letter)).isEqualTo("news.pages.v1-3-42");
        assertThat(letter.getStack()).contains("StackOverflowError").hasSizeLessThanOrEqualTo(8_000);
    }

    @Test
    void withoutAnOriginTheArticleNamesIt() {
        DeadLetter letter = DeadLetters.ofArticle("ingest", "fetch", "abc", new IllegalStateException("x"), AT);
        assertThat(DeadLetters.key(letter)).isEqualTo("ingest-abc");
    }
}
