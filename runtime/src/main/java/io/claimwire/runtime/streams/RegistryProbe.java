package io.claimwire.runtime.streams;

import io.claimwire.schemas.RegisteredSchema;
import io.claimwire.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Asks the registry, past every cache, whether it answers for a schema that we know it has. */
public final class RegistryProbe {

    private static final int CACHE = 1;

    private final Map<String, String> registry;

    /**
     * @param registry settings of the registry client; {@code schema.registry.url} is required
     */
    public RegistryProbe(Map<String, String> registry) {
        this.registry = Map.copyOf(registry);
    }

    /** True where the schema of claims, registered by {@code init}, is found. Blocks for one request. */
    public boolean resolvesOurs() {
        String url = registry.getOrDefault("schema.registry.url", "");
        try (SchemaRegistryClient client = SchemaRegistryClientFactory.newClient(
                List.of(url.split(",")), CACHE, List.of(new AvroSchemaProvider()), registry, Map.of())) {
            client.getId(Topics.CLAIMS.subject(), new AvroSchema(RegisteredSchema.of(Topics.CLAIMS)));
            return true;
        } catch (RestClientException | IOException away) {
            return false;
        }
    }
}
