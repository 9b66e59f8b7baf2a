package io.claimwire.runtime;

import org.apache.kafka.common.config.ConfigDef;

/** What a stage declares before it exists. Each stage module has one public implementation a stage. */
public interface StageDefinition {

    /** Name as on the command line. */
    String name();

    /** One sentence for the command's help. */
    String summary();

    /** The keys of this stage beside those of {@link io.claimwire.runtime.config.CommonConfig}. */
    ConfigDef config();

    /**
     * Builds the stage without starting it.
     *
     * @throws org.apache.kafka.common.config.ConfigException where its configuration makes no sense
     */
    Stage create(StageContext context);
}
