package io.claimwire.runtime.config;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Settings of a Kafka admin client: the operator's own {@code kafka.*} keys, the brokers, and a name for the logs. */
public final class AdminSettings {

    private AdminSettings() {}

    /** A new map, the caller's to change. */
    public static Map<String, Object> of(Configuration configuration, String clientId) {
        Map<String, Object> settings = new HashMap<>(configuration.kafka());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, configuration.string(CommonConfig.BOOTSTRAP_SERVERS));
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, clientId);
        return settings;
    }
}
