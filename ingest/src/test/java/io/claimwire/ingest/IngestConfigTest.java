package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

    @Test
    void hasTheseDefaults() {
        IngestConfig config = IngestConfig.from(IngestDriver.configuration(Map.of()));

        assertThat(config.fetch().userAgent()).isEqualTo("Claimwire/0.1");
        assertThat(config.fetch().timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.fetch().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.fetch().maxRedirects()).isEqualTo(5);
        assertThat(config.fetch().maxHeaderBytes()).isEqualTo(16_384);
        assertThat(config.fetch().maxRatio()).isEqualTo(100);
        assertThat(config.fetch().threads()).isEqualTo(16);
        assertThat(config.pace().delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.pace().maxDelay()).isEqualTo(Duration.ofHours(1));
        assertThat(config.pace().firstBackOff()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.pace().maxBackOff()).isEqualTo(Duration.ofHours(1));
        assertThat(config.robots().obeyed()).isTrue();
        assertThat(config.robots().agent()).isEqualTo("claimwire");
        assertThat(config.polls().start()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.polls().maxHint()).isEqualTo(Duration.ofHours(1));
        assertThat(config.polls().maxBackOff()).isEqualTo(Duration.ofDays(1));
        assertThat(config.polls().jitter()).isEqualTo(0.1);
        assertThat(config.visits().revisits())
                .isEqualTo(List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24)));
        assertThat(config.visits().retries()).isEqualTo(List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)));
        assertThat(config.visits().memory()).isEqualTo(Duration.ofDays(400));
        assertThat(config.tickMillis()).isEqualTo(100);
        assertThat(config.maxInFlight()).isEqualTo(64);
        assertThat(config.maxFeedBytes()).isEqualTo(10 << 20);
        assertThat(config.maxPageBytes()).isEqualTo(5 << 20);
    }

    @Test
    void namesTheContactInTheUserAgent() {
        var configuration = IngestDriver.configuration(Map.of(IngestConfig.CONTACT, "https://operator.example/bot"));

        assertThat(IngestConfig.from(configuration).fetch().userAgent())
                .isEqualTo("Claimwire/0.1 (+https://operator.example/bot)");
    }

    @Test
    void saysWhichListIsWrong() {
        assertThatThrownBy(() -> IngestConfig.from(
                        IngestDriver.configuration(Map.of(IngestConfig.ALLOWED_ADDRESSES, "localhost"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("fetch.allowed.addresses")
                .hasMessageContaining("10.0.0.0/8");
        assertThatThrownBy(() ->
                        IngestConfig.from(IngestDriver.configuration(Map.of(IngestConfig.PAGE_REVISITS_MS, "1h"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("page.revisit.after.ms");
    }
}
