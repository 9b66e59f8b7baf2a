package io.claimwire.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final ConfigDef DEFINITION = CommonConfig.definition()
            .define("fetch.timeout.ms", ConfigDef.Type.INT, 1000, ConfigDef.Importance.LOW, "")
            .define("database.password", ConfigDef.Type.PASSWORD, "", ConfigDef.Importance.HIGH, "");

    @TempDir
    Path directory;

    @Test
    void flagsBeatTheEnvironmentWhichBeatsTheFileWhichBeatsDefaults() throws Exception {
        Path file = Files.writeString(
                directory.resolve("claimwire.properties"),
                "bootstrap.servers=file:1\nstate.dir=/file\nfetch.timeout.ms=2000\n");
        Configuration configuration = new ConfigurationLoader(DEFINITION)
                .file(file)
                .environment(Map.of("BOOTSTRAP_SERVERS", "environment:1", "STATE_DIR", "/environment", "HOME", "/x"))
                .flags(Map.of("state.dir", "/flag"))
                .load();
        assertThat(configuration.string("state.dir")).isEqualTo("/flag");
        assertThat(configuration.string("bootstrap.servers")).isEqualTo("environment:1");
        assertThat(configuration.integer("fetch.timeout.ms")).isEqualTo(2000);
        assertThat(configuration.string("application.prefix")).isEqualTo("claimwire");
        assertThat(configuration.shown().get("bootstrap.servers").origin()).isEqualTo("environment BOOTSTRAP_SERVERS");
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestValidOne() {
        assertThatThrownBy(() -> new ConfigurationLoader(DEFINITION).flags(Map.of("fetch.timout.ms", "5")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("fetch.timout.ms")
                .hasMessageContaining("did you mean \"fetch.timeout.ms\"");
        assertThatThrownBy(() -> new ConfigurationLoader(DEFINITION).flags(Map.of("zzzzzzzzzzzz", "5")))
                .hasMessageContaining("claimwire config");
    }

    @Test
    void aWrongValueNamesItsKey() {
        assertThatThrownBy(() -> new ConfigurationLoader(DEFINITION)
                        .flags(Map.of("health.port", "70000"))
                        .load())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("health.port");
    }

    @Test
    void secretsComeFromFilesAndAreNeverShown() throws Exception {
        Path secret = Files.writeString(directory.resolve("password"), "hush\n");
        Configuration configuration = new ConfigurationLoader(DEFINITION)
                .environment(Map.of("DATABASE_PASSWORD_FILE", secret.toString()))
                .flags(Map.of("kafka.sasl.jaas.config", "jaas hush", "registry.basic.auth.user.info", "me:hush"))
                .load();
        assertThat(configuration.secret("database.password")).isEqualTo("hush");
        assertThat(configuration.kafka()).containsEntry("sasl.jaas.config", "jaas hush");
        assertThat(configuration.registry()).containsEntry("basic.auth.user.info", "me:hush");
        assertThat(configuration.shown().toString()).doesNotContain("hush");
    }

    @Test
    void aFlagForASecretBeatsItsFile() {
        Configuration configuration = new ConfigurationLoader(DEFINITION)
                .environment(Map.of("DATABASE_PASSWORD_FILE", "/nowhere"))
                .flags(Map.of("database.password", "flag"))
                .load();
        assertThat(configuration.secret("database.password")).isEqualTo("flag");
    }

    @Test
    void anUnreadableFileIsNamed() {
        assertThatThrownBy(() -> new ConfigurationLoader(DEFINITION).file(directory.resolve("absent")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("absent");
    }
}
