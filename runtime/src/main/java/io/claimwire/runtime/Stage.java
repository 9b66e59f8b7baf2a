package io.claimwire.runtime;

import java.time.Duration;

/**
 * One running stage of the pipeline: a Streams topology or a consumer loop. Stages meet only in topics.
 *
 * <p>{@link #start} and {@link #close} are called once, from one thread; the other methods from any.
 */
public interface Stage {

    /** Name as on the command line: {@code ingest}, {@code enrich}, {@code ledger}, {@code store}. */
    String name();

    /** Starts the stage's threads and returns. */
    void start();

    /** How it fares. */
    StageHealth health();

    /** The topology as Kafka Streams describes it; in words for a loop. */
    String describe();

    /**
     * Stops taking input, commits what is done, leaves the consumer group and ends the stage's threads.
     *
     * @param timeout after which the rest is abandoned: nothing is lost by that, it is read again
     */
    void close(Duration timeout);
}
