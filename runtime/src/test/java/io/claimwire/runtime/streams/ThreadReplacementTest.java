package io.claimwire.runtime.streams;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {

    private static final RuntimeException OUTAGE =
            new SerializationException("registry", new RestClientException("down", 503, 50301));

    private final AtomicInteger asked = new AtomicInteger();
    private final SettableClock clock = new SettableClock();

    @Test
    void threadsAreReplacedUpToTheLimitWithinAnHour() {
        ThreadReplacement replacement = replacement(2, 0, false);
        assertThat(replacement.handle(new IllegalStateException("1"))).isEqualTo(REPLACE_THREAD);
        assertThat(replacement.handle(new IllegalStateException("2"))).isEqualTo(REPLACE_THREAD);
        assertThat(replacement.handle(new IllegalStateException("3"))).isEqualTo(SHUTDOWN_CLIENT);
        clock.advance(Duration.ofMinutes(61));
        assertThat(replacement.handle(new IllegalStateException("4"))).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void anOutageOfTheRegistryIsWaitedForAndDoesNotCount() {
        ThreadReplacement replacement = replacement(0, 3, false);
        assertThat(replacement.handle(OUTAGE)).isEqualTo(REPLACE_THREAD);
        assertThat(asked).hasValue(4);
    }

    @Test
    void aClosingStageStopsWaiting() {
        assertThat(replacement(5, Integer.MAX_VALUE, true).handle(OUTAGE)).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void anOutageOfTheBrokersDoesNotCount() {
        assertThat(replacement(0, 0, false).handle(new RuntimeException(new TimeoutException("no broker"))))
                .isEqualTo(REPLACE_THREAD);
    }

    private ThreadReplacement replacement(int limit, int refusals, boolean closing) {
        return new ThreadReplacement(
                "test",
                limit,
                () -> asked.getAndIncrement() >= refusals,
                () -> closing,
                clock,
                time -> {},
                new SimpleMeterRegistry());
    }
}
