package io.claimwire.sink.store;

/** The schema registry does not answer, or denies an id that it may know again: nothing is poison meanwhile. */
final class RegistryUnavailable extends RuntimeException {

    RegistryUnavailable(Throwable cause) {
        super("the schema registry does not answer: " + cause.getMessage(), cause);
    }
}
