package io.claimwire.server.command;

import io.claimwire.runtime.config.AdminSettings;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.server.OperatorException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Tells an operator at once that no broker answers, where a consumer would wait for a minute. */
final class Reach {

    private static final int TIMEOUT_SECONDS = 10;

    private Reach() {}

    static void check(Configuration configuration) {
        String servers = configuration.string(CommonConfig.BOOTSTRAP_SERVERS);
        Map<String, Object> settings = AdminSettings.of(configuration, "claimwire-command");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1_000);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new OperatorException(
                    "no Kafka broker answers at " + servers + ": start `claimwire standalone`, name its folder with"
                            + " --data-dir, or set " + CommonConfig.BOOTSTRAP_SERVERS,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
