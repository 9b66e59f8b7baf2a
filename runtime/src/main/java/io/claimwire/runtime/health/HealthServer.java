package io.claimwire.runtime.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwire.runtime.Stage;
import io.claimwire.runtime.StageHealth;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Serves {@code /live}, {@code /ready}, {@code /metrics}, {@code /topology} and {@code /info} of the stages of a
 * process.
 */
public final class HealthServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Javalin server;

    /**
     * Listens at once.
     *
     * @param port 0 takes a free one, see {@link #port}
     * @param info what {@code /info} answers beside the stages' names
     * @throws io.javalin.util.JavalinBindException where the port is taken
     */
    public HealthServer(
            String host,
            int port,
            List<? extends Stage> stages,
            PrometheusMeterRegistry meters,
            Map<String, String> info) {
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/live", context -> answer(context, stages, StageHealth::live));
            config.routes.get("/ready", context -> answer(context, stages, StageHealth::ready));
            config.routes.get(
                    "/metrics",
                    context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .result(meters.scrape()));
            config.routes.get(
                    "/topology",
                    context -> context.contentType("text/plain; charset=utf-8").result(topologies(stages)));
            config.routes.get(
                    "/info", context -> context.contentType("application/json").result(information(stages, info)));
        });
        server.start(host, port);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void answer(Context context, List<? extends Stage> stages, Predicate<StageHealth> good)
            throws Exception {
        ObjectNode body = JSON.createObjectNode();
        boolean all = true;
        for (Stage stage : stages) {
            StageHealth health = stage.health();
            all &= good.test(health);
            body.put(stage.name(), health.detail());
        }
        context.status(all ? 200 : 503).contentType("application/json").result(JSON.writeValueAsBytes(body));
    }

    private static String topologies(List<? extends Stage> stages) {
        StringBuilder text = new StringBuilder();
        stages.forEach(
                stage -> text.append("# ").append(stage.name()).append('\n').append(stage.describe()));
        return text.toString();
    }

    private static String information(List<? extends Stage> stages, Map<String, String> info) throws Exception {
        ObjectNode body = JSON.createObjectNode();
        info.forEach(body::put);
        var names = body.putArray("stages");
        stages.forEach(stage -> names.add(stage.name()));
        return JSON.writeValueAsString(body);
    }
}
