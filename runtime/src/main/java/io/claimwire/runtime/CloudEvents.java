package io.claimwire.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** CloudEvents attributes as Kafka headers (binary mode of the CloudEvents Kafka binding 1.0). */
public final class CloudEvents {

    private static final String PREFIX = "ce_";

    private CloudEvents() {}

    /**
     * Fresh headers for a record: those of the input, which Kafka Streams would forward, are dropped.
     *
     * @param type what the record is, as {@code io.claimwire.claim.v1}
     * @param stage the stage that sends it
     * @param key the record's key
     * @param revision its revision
     * @param status its status, empty where it has none
     * @param time instant of fetching
     */
    public static Headers headers(String type, String stage, String key, long revision, String status, Instant time) {
        Headers headers = new RecordHeaders();
        add(headers, "specversion", "1.0");
        add(headers, "id", status.isEmpty() ? key + "/" + revision : key + "/" + revision + "/" + status);
        add(headers, "type", type);
        add(headers, "source", "/claimwire/" + stage);
        add(headers, "time", time.toString());
        return headers;
    }

    private static void add(Headers headers, String attribute, String value) {
        headers.add(PREFIX + attribute, value.getBytes(StandardCharsets.UTF_8));
    }
}
