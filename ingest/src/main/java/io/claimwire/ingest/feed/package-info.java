/**
 * From the bytes of a feed to its entries. {@link io.claimwire.ingest.feed.FeedParser} mends what is broken, reads every
 * dialect of RSS, Atom and JSON Feed with one set of rules, and says what it had to mend.
 */
@NullMarked
package io.claimwire.ingest.feed;

import org.jspecify.annotations.NullMarked;
