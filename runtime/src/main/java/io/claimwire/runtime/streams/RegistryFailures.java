package io.claimwire.runtime.streams;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Tells poison from outage. A registry's 404 for an id (40403) may be either: while the registry still
 * finds our own schemas the id is poison, else it is an outage, as is every other failure of the client.
 */
public final class RegistryFailures {

    private static final int SCHEMA_NOT_FOUND = 40403;

    private RegistryFailures() {}

    /** The registry client's failure among the causes, null where the registry has no part in it. */
    public static @Nullable Exception in(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof RestClientException rest) {
                return rest;
            }
            if (cause instanceof IOException io && isFromRegistryClient(io)) {
                return io;
            }
        }
        return null;
    }

    /** True where the registry said that it knows no such schema id. */
    public static boolean saysUnknownId(@Nullable Exception failure) {
        return failure instanceof RestClientException rest && rest.getErrorCode() == SCHEMA_NOT_FOUND;
    }

    private static boolean isFromRegistryClient(IOException io) {
        for (StackTraceElement frame : io.getStackTrace()) {
            if (frame.getClassName().startsWith("io.confluent.kafka.schemaregistry.client.rest.")) {
                return true;
            }
        }
        return false;
    }
}
