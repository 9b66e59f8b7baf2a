package io.claimwire.sink.store;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record on its way into the database.
 *
 * @param topic where it comes from, which decides its table
 * @param key its key
 * @param value its value; null is Kafka's mark of a key that is gone
 */
record Change(String topic, String key, @Nullable SpecificRecord value) {}
