package io.claimwire.sink.store;

/** The database does not answer, is locked, or shuts down: it may do so again by itself. */
public final class StoreUnavailable extends RuntimeException {

    private final String kind;

    StoreUnavailable(String kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** A word from a small set: {@code connection}, {@code resources}, {@code conflict}, {@code operator}, {@code schema}. */
    public String kind() {
        return kind;
    }
}
