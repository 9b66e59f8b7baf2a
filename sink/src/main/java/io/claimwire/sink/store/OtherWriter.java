package io.claimwire.sink.store;

/** Rolls a transaction back because another writer had moved an offset. */
final class OtherWriter extends RuntimeException {}
