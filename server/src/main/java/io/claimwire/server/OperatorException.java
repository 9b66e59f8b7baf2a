package io.claimwire.server;

import org.jspecify.annotations.Nullable;

/**
 * A failure that the person at the terminal can mend. Its message names the fault, its place and the remedy; it is
 * shown as it is, without a stack trace.
 */
public final class OperatorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failure that needs no cause to be understood. */
    public OperatorException(String message) {
        super(message);
    }

    /** A failure with its cause, which only the log shows. */
    public OperatorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
