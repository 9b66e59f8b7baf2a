package io.claimwire.enrich;

/**
 * A record's value with the bytes it was decoded from: what a dead letter must hold.
 *
 * @param bytes as read from the topic, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Received<V>(byte[] bytes, V value) {}
