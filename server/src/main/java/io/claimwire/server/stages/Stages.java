package io.claimwire.server.stages;

import io.claimwire.enrich.EnrichStage;
import io.claimwire.ingest.IngestStage;
import io.claimwire.runtime.StageDefinition;
import io.claimwire.runtime.config.CommonConfig;
import io.claimwire.sink.LedgerStage;
import io.claimwire.sink.StoreStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;

/** All stages there are. */
public final class Stages {

    private static final List<StageDefinition> ALL =
            List.of(new IngestStage(), new EnrichStage(), new LedgerStage(), new StoreStage());

    private Stages() {}

    /** In the order of the flow. */
    public static List<StageDefinition> all() {
        return ALL;
    }

    /** The stage of a name. */
    public static StageDefinition named(String name) {
        return ALL.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + name));
    }

    /** Declared keys by owner: those of all stages first, under {@code common}. */
    public static Map<String, ConfigDef> configDefs() {
        Map<String, ConfigDef> byOwner = new LinkedHashMap<>();
        byOwner.put("common", CommonConfig.definition());
        ALL.forEach(stage -> byOwner.put(stage.name(), stage.config()));
        return byOwner;
    }

    /** Every key of every stage: one file may configure all of them. */
    public static ConfigDef configDef() {
        ConfigDef all = new ConfigDef();
        configDefs()
                .values()
                .forEach(part -> part.configKeys().values().forEach(key -> {
                    if (!all.names().contains(key.name)) {
                        all.define(key);
                    }
                }));
        return all;
    }
}
