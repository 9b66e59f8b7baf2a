package io.claimwire.sink.store;

import io.claimwire.record.DeadLetter;

/** Where dead letters go. */
interface DeadLetterBox extends AutoCloseable {

    /** Sends a letter; returns once it is durable. Throws for trouble that passes. */
    void send(DeadLetter letter);

    @Override
    void close();
}
