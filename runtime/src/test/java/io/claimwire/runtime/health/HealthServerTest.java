package io.claimwire.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.runtime.Stage;
import io.claimwire.runtime.StageHealth;
import io.claimwire.runtime.metrics.MetricNames;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {

    private final AtomicReference<StageHealth> health = new AtomicReference<>(new StageHealth(true, true, "RUNNING"));
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HealthServer server =
            new HealthServer("127.0.0.1", 0, List.of(new FixedStage()), meters, Map.of("version", "1"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aStageThatIsNotReadyIsStillLive() throws Exception {
        assertThat(get("/ready").statusCode()).isEqualTo(200);
        health.set(new StageHealth(true, false, "CREATED"));
        assertThat(get("/ready").statusCode()).isEqualTo(503);
        assertThat(get("/ready").body()).contains("CREATED");
        assertThat(get("/live").statusCode()).isEqualTo(200);
        health.set(new StageHealth(false, false, "ERROR"));
        assertThat(get("/live").statusCode()).isEqualTo(503);
    }

    @Test
    void metricsTopologyAndInfoAreServed() throws Exception {
        MetricNames.DEAD_LETTERS.counter(meters, "test", "undecodable").increment();
        assertThat(get("/metrics").body())
                .contains(MetricNames.DEAD_LETTERS.scrapedName() + "{reason=\"undecodable\",stage=\"test\"} 1.0");
        assertThat(get("/topology").body()).contains("a loop");
        assertThat(get("/info").body()).isEqualTo("{\"version\":\"1\",\"stages\":[\"test\"]}");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private final class FixedStage implements Stage {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public void start() {}

        @Override
        public StageHealth health() {
            return health.get();
        }

        @Override
        public String describe() {
            return "a loop";
        }

        @Override
        public void close(Duration timeout) {}
    }
}
