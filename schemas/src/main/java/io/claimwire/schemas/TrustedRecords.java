package io.claimwire.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that our record classes may be loaded by name from a schema. Since 1.12 it refuses every class that it
 * was not told of; a program that uses the records without {@link Topics} says the same by the system property
 * {@code org.apache.avro.SERIALIZABLE_PACKAGES=io.claimwire.record}.
 */
public final class TrustedRecords {

    private static final String PACKAGE = "io.claimwire.record.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGE)));
    }

    private TrustedRecords() {}

    /** Call before the first record is built or read; further calls do nothing. */
    public static void trust() {
        // the work is done once, by the class's initialisation
    }
}
