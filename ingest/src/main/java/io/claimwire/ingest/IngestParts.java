package io.claimwire.ingest;

import io.claimwire.ingest.fetch.Fetcher;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleSupplier;

/**
 * What all tasks of a process share.
 *
 * @param slots fetches that may still be started
 * @param random numbers in [0, 1), thread-safe
 */
record IngestParts(
        IngestConfig config,
        Fetcher fetcher,
        Semaphore slots,
        Clock clock,
        DoubleSupplier random,
        IngestMeters meters) {}
