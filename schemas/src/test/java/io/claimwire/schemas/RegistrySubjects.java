package io.claimwire.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;

/** Registers a topic's schema as {@code init} does, in a registry of the test's own. */
final class RegistrySubjects {

    private RegistrySubjects() {}

    static void register(String url, Topic<?> topic) throws Exception {
        MockSchemaRegistry.getClientForScope(url.substring("mock://".length()))
                .register(topic.subject(), new AvroSchema(RegisteredSchema.of(topic)));
    }
}
