package io.claimwire.runtime.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.types.Password;

/**
 * Validated values of declared keys, with what is passed through to the Kafka and registry clients. Immutable. Only
 * the record types that belong to a key read it; everything else gets those.
 */
public final class Configuration {

    /** Keys that go, without this prefix, to every Kafka client: {@code kafka.sasl.jaas.config}. */
    static final String KAFKA_PREFIX = "kafka.";

    /** Keys that go, without this prefix, to the registry client: {@code registry.basic.auth.user.info}. */
    static final String REGISTRY_PREFIX = "registry.";

    private final ConfigDef definition;
    private final Map<String, Object> values;
    private final Map<String, String> passedThrough;
    private final Map<String, String> origins;

    Configuration(
            ConfigDef definition,
            Map<String, Object> values,
            Map<String, String> passedThrough,
            Map<String, String> origins) {
        this.definition = definition;
        this.values = Map.copyOf(withoutNulls(values));
        this.passedThrough = Map.copyOf(passedThrough);
        this.origins = Map.copyOf(origins);
    }

    /** Value of a STRING key. */
    public String string(String key) {
        return (String) value(key);
    }

    /** Value of an INT key. */
    public int integer(String key) {
        return (Integer) value(key);
    }

    /** Value of a DOUBLE key. */
    public double decimal(String key) {
        return (Double) value(key);
    }

    /** Value of a BOOLEAN key. */
    public boolean flag(String key) {
        return (Boolean) value(key);
    }

    /** Value of a LIST key. */
    @SuppressWarnings("unchecked")
    public List<String> list(String key) {
        return (List<String>) value(key);
    }

    /** Value of a PASSWORD key: a secret, never to be logged. */
    public String secret(String key) {
        return ((Password) value(key)).value();
    }

    /** What goes to every Kafka client beside what the stages set themselves. */
    public Map<String, String> kafka() {
        return passedThrough(KAFKA_PREFIX);
    }

    /** What the Confluent serializers and the registry client are configured with. */
    public Map<String, String> registry() {
        Map<String, String> registry = new LinkedHashMap<>(passedThrough(REGISTRY_PREFIX));
        registry.put("schema.registry.url", string(CommonConfig.SCHEMA_REGISTRY_URL));
        return registry;
    }

    /** Every key with its value as text and where it came from; secrets are masked. */
    public Map<String, Shown> shown() {
        Map<String, Shown> shown = new TreeMap<>();
        definition.configKeys().forEach((name, key) -> {
            Object value = values.get(name);
            String text = ConfigDef.convertToString(value, key.type);
            shown.put(name, new Shown(text == null ? "" : text, origins.getOrDefault(name, "default")));
        });
        passedThrough.forEach((name, value) -> shown.put(
                name,
                new Shown(Secrets.looksSecret(name) ? Password.HIDDEN : value, origins.getOrDefault(name, "default"))));
        return shown;
    }

    /**
     * A value as it may be shown.
     *
     * @param text the value, masked where it is a secret
     * @param origin {@code default}, or the file, environment variable or flag that set it
     */
    public record Shown(String text, String origin) {}

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("no value for " + key + ": it is not declared, or has no default");
        }
        return value;
    }

    private Map<String, String> passedThrough(String prefix) {
        Map<String, String> part = new LinkedHashMap<>();
        passedThrough.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), value);
            }
        });
        return part;
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> values) {
        Map<String, Object> present = new LinkedHashMap<>(values);
        present.values().removeIf(value -> value == null);
        return present;
    }
}
