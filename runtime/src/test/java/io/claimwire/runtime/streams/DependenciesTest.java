package io.claimwire.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private final AtomicBoolean up = new AtomicBoolean(true);
    private final Queue<Runnable> asked = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private final Dependencies dependencies = new Dependencies(Map.of("registry", up::get), asked::add, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void nothingAnswersBeforeItIsAsked() {
        assertThat(dependencies.missing()).containsExactly("registry");
        answer();
        assertThat(dependencies.missing()).isEmpty();
    }

    @Test
    void anAnswerIsKeptForAWhileAndThenAskedForAgain() {
        dependencies.missing();
        answer();
        up.set(false);

        assertThat(dependencies.missing()).isEmpty();
        assertThat(asked).as("no question while the answer is fresh").isEmpty();

        now = now.plus(Dependencies.FRESH);
        dependencies.missing();
        answer();
        assertThat(dependencies.missing()).containsExactly("registry");
    }

    @Test
    void oneThatNeverAnswersIsMissingAndAskedOnlyOnce() {
        dependencies.missing();
        answer();
        now = now.plus(Dependencies.FRESH);
        dependencies.missing();
        now = now.plus(Dependencies.PATIENCE);

        assertThat(dependencies.missing()).containsExactly("registry");
        assertThat(asked).hasSize(1);
    }

    @Test
    void itComesBackWhenItAnswersAgain() {
        up.set(false);
        dependencies.missing();
        answer();
        assertThat(dependencies.missing()).containsExactly("registry");

        up.set(true);
        now = now.plus(Duration.ofSeconds(6));
        dependencies.missing();
        answer();
        assertThat(dependencies.missing()).isEmpty();
    }

    private void answer() {
        asked.remove().run();
    }
}
