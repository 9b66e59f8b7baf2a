package io.claimwire.server.standalone;

import io.claimwire.ingest.IngestConfig;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.runtime.config.Configuration;
import io.claimwire.server.embedded.DataDirectory;
import io.claimwire.server.embedded.EmbeddedServices;
import io.claimwire.server.embedded.Service;
import io.claimwire.sink.store.DatabaseConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What standalone configures by itself. */
public final class StandaloneKeys {

    /** Keys that have no meaning for an operator here: standalone brings what they point to. */
    public static final Set<String> OWN = Set.of(
            CommonConfig.BOOTSTRAP_SERVERS,
            CommonConfig.SCHEMA_REGISTRY_URL,
            CommonConfig.STATE_DIRECTORY,
            CommonConfig.REPLICATION_FACTOR,
            DatabaseConfig.URL,
            DatabaseConfig.USER,
            DatabaseConfig.PASSWORD);

    private StandaloneKeys() {}

    /** A host within this process needs no sparing. */
    private static final String SAMPLE_DELAY_MS = "50";

    /**
     * The keys for what was started.
     *
     * @param given what the operator has configured
     * @param sampleOnly whether nothing but the sample agency is asked, whatever else the list holds
     */
    static Map<String, String> of(
            DataDirectory data, EmbeddedServices services, Configuration given, boolean sampleOnly) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(CommonConfig.BOOTSTRAP_SERVERS, services.bootstrapServers());
        keys.put(CommonConfig.SCHEMA_REGISTRY_URL, services.registryUrl());
        keys.put(CommonConfig.STATE_DIRECTORY, data.resolve("state").toString());
        keys.put(CommonConfig.REPLICATION_FACTOR, "1");
        if (isDefault(given, CommonConfig.HEALTH_PORT)) {
            keys.put(CommonConfig.HEALTH_PORT, Integer.toString(services.ports().of(Service.HEALTH)));
        }
        keys.put(DatabaseConfig.URL, services.databaseUrl());
        keys.put(DatabaseConfig.USER, services.databaseUser());
        keys.put(DatabaseConfig.PASSWORD, services.databasePassword());
        // the guard refuses loopback, and the sample agency is there
        String agency = "127.0.0.1:" + services.ports().of(Service.AGENCY);
        keys.put(IngestConfig.ALLOWED_ADDRESSES, with(given.list(IngestConfig.ALLOWED_ADDRESSES), agency));
        if (sampleOnly) {
            keys.put(IngestConfig.HOSTS, with(given.list(IngestConfig.HOSTS), agency));
            if (isDefault(given, IngestConfig.HOST_DELAY_MS)) {
                keys.put(IngestConfig.HOST_DELAY_MS, SAMPLE_DELAY_MS);
            }
        } else if (isDefault(given, IngestConfig.CANARY_PORT)) {
            keys.put(IngestConfig.CANARY_PORT, Integer.toString(services.ports().of(Service.CANARY)));
        }
        return keys;
    }

    private static boolean isDefault(Configuration given, String key) {
        Configuration.Shown shown = given.shown().get(key);
        return shown == null || shown.origin().equals("default");
    }

    private static String with(List<String> given, String more) {
        List<String> all = new ArrayList<>(given);
        all.add(more);
        return String.join(",", all);
    }
}
