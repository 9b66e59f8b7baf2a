package io.claimwire.schemas;

import org.apache.avro.Schema;

/**
 * A topic's schema as the registry holds it: without the properties that only tell Java which string class to
 * use. The serializers look it up in this form.
 */
public final class RegisteredSchema {

    private RegisteredSchema() {}

    /** The schema to register under {@link Topic#subject()}. */
    public static Schema of(Topic<?> topic) {
        return new Schema.Parser()
                .parse(topic.schema()
                        .toString()
                        .replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"")
                        .replace(",\"avro.java.string\":\"String\"", ""));
    }
}
