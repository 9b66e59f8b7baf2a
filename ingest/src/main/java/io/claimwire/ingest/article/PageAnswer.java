package io.claimwire.ingest.article;

import io.claimwire.ingest.fetch.FetchOutcome;

/**
 * How the visit of a page ended.
 *
 * @param fingerprint see {@link PageFingerprint}; empty where there is no body
 */
public record PageAnswer(FetchOutcome outcome, String fingerprint) {}
