package io.claimwire.ingest.fetch;

import java.io.IOException;

/** Something exceeded its cap; the message says what. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
        super(message);
    }
}
