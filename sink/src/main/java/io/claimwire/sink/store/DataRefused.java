package io.claimwire.sink.store;

/** The database answers, and refuses a row for what is in it: trying again would change nothing. */
final class DataRefused extends RuntimeException {

    DataRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
