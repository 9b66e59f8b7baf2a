package io.claimwire.server.init;

import io.claimwire.runtime.config.Configuration;
import io.claimwire.schemas.RegisteredSchema;
import io.claimwire.schemas.Topic;
import io.claimwire.schemas.Topics;
import io.claimwire.server.OperatorException;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Registers the topics' schemas, each subject under FULL_TRANSITIVE: every version reads every other's records. */
final class SchemaSetup {

    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final int CONFLICT = 409;

    private SchemaSetup() {}

    static void run(Configuration configuration) {
        String url = configuration.string("schema.registry.url");
        Map<String, String> settings = configuration.registry();
        try (SchemaRegistryClient registry = new CachedSchemaRegistryClient(List.of(url), 100, settings)) {
            Collection<String> subjects = registry.getAllSubjects();
            for (Topic<?> topic : Topics.all()) {
                register(registry, topic, subjects.contains(topic.subject()));
            }
        } catch (RestClientException e) {
            throw new OperatorException("the schema registry at " + url + " refuses: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new OperatorException(
                    "the schema registry at " + url + " does not answer (" + e
                            + "): is it up, and is schema.registry.url right?",
                    e);
        }
    }

    private static void register(SchemaRegistryClient registry, Topic<?> topic, boolean known)
            throws IOException, RestClientException {
        AvroSchema schema = new AvroSchema(RegisteredSchema.of(topic));
        if (known) {
            // before the registration, so that a subject someone has loosened still refuses
            registry.updateCompatibility(topic.subject(), COMPATIBILITY);
        }
        try {
            registry.register(topic.subject(), schema);
        } catch (RestClientException e) {
            if (e.getStatus() == CONFLICT) {
                throw new OperatorException(
                        "the schema of " + topic.name() + " does not fit those under " + topic.subject()
                                + ": this version of claimwire is older than the records there, or the subject is"
                                + " another program's. Use the newest version, or another registry",
                        e);
            }
            throw e;
        }
        if (!known) {
            registry.updateCompatibility(topic.subject(), COMPATIBILITY);
        }
    }
}
