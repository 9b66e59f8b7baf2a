package io.claimwire.runtime.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * Reads configuration, in rising precedence: defaults, properties file, environment, flags. The environment's name
 * of a key is the key in capitals with underscores: {@code fetch.timeout.ms} is {@code FETCH_TIMEOUT_MS}. A key
 * ending in {@code .file} gives the file that holds the value of a PASSWORD key.
 */
public final class ConfigurationLoader {

    private static final String FILE_SUFFIX = ".file";

    private final ConfigDef definition;
    private final Map<String, String> raw = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();

    /** Starts from the defaults of the declared keys. */
    public ConfigurationLoader(ConfigDef definition) {
        this.definition = definition;
    }

    /**
     * Adds the keys of a properties file in UTF-8.
     *
     * @throws ConfigException where it cannot be read or holds an unknown key
     */
    public ConfigurationLoader file(@Nullable Path file) {
        if (file == null) {
            return this;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException("configuration file " + file + " cannot be read: " + FileFault.said(e));
        }
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> put(key, properties.getProperty(key), "file " + file));
        return this;
    }

    /** Adds what the environment has for declared keys; other variables are none of ours. */
    public ConfigurationLoader environment(Map<String, String> environment) {
        definition.names().forEach(key -> {
            fromEnvironment(environment, key);
            fromEnvironment(environment, key + FILE_SUFFIX);
        });
        ClientKeys.kafka().forEach(key -> fromEnvironment(environment, Configuration.KAFKA_PREFIX + key));
        ClientKeys.registry().forEach(key -> fromEnvironment(environment, Configuration.REGISTRY_PREFIX + key));
        return this;
    }

    /**
     * Adds flags, as {@code --set key=value} gives them.
     *
     * @throws ConfigException on an unknown key
     */
    public ConfigurationLoader flags(Map<String, String> flags) {
        flags.forEach((key, value) -> put(key, value, "flag"));
        return this;
    }

    /**
     * Validates.
     *
     * @throws ConfigException on a value that its key does not allow, or a secret's file that cannot be read
     */
    public Configuration load() {
        Map<String, String> declared = new LinkedHashMap<>();
        Map<String, String> passedThrough = new LinkedHashMap<>();
        raw.forEach((key, value) -> {
            if (isPassedThrough(key)) {
                passedThrough.put(key, value);
            } else if (isSecretFile(key)) {
                declared.put(key.substring(0, key.length() - FILE_SUFFIX.length()), secretOf(key, value));
            } else {
                declared.put(key, value);
            }
        });
        return new Configuration(definition, definition.parse(declared), passedThrough, origins);
    }

    private void fromEnvironment(Map<String, String> environment, String key) {
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        String value = environment.get(variable);
        boolean known = !key.endsWith(FILE_SUFFIX) || isSecretFile(key);
        if (value != null && known) {
            put(key, value, "environment " + variable);
        }
    }

    private void put(String key, String value, String origin) {
        if (!definition.names().contains(key) && !isPassedThrough(key) && !isSecretFile(key)) {
            throw new ConfigException("unknown configuration key \"" + key + "\" (" + origin + ")"
                    + Suggestion.nearest(key, definition.names())
                            .map(name -> ": did you mean \"" + name + "\"?")
                            .orElse(": `claimwire config` lists the valid ones"));
        }
        String plain = isSecretFile(key) ? key.substring(0, key.length() - FILE_SUFFIX.length()) : key;
        // a secret and its file are one key: the later origin wins
        raw.remove(plain);
        raw.remove(plain + FILE_SUFFIX);
        raw.put(key, value);
        origins.put(plain, origin);
    }

    private boolean isPassedThrough(String key) {
        return key.startsWith(Configuration.KAFKA_PREFIX) || key.startsWith(Configuration.REGISTRY_PREFIX);
    }

    private boolean isSecretFile(String key) {
        if (!key.endsWith(FILE_SUFFIX)) {
            return false;
        }
        ConfigDef.ConfigKey secret = definition.configKeys().get(key.substring(0, key.length() - FILE_SUFFIX.length()));
        return secret != null && secret.type == ConfigDef.Type.PASSWORD;
    }

    private static String secretOf(String key, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new ConfigException(key + ": the secret's file " + file + " cannot be read: " + FileFault.said(e));
        }
    }
}
