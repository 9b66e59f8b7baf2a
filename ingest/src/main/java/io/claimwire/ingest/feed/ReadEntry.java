package io.claimwire.ingest.feed;

import io.claimwire.record.ingest.ListedEntry;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * An entry as it was read, ready to be compared with what was seen.
 *
 * @param keys first bytes of the hashes of its names
 * @param hash first bytes of the hash of its content
 * @param namedByLink whether the article is named after the link, and not after the entry
 */
public record ReadEntry(List<ByteBuffer> keys, ByteBuffer hash, boolean namedByLink, ListedEntry entry) {}
