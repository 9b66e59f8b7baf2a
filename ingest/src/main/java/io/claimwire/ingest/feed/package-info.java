/**
 * From the bytes of a feed to its entries. {@link io.claimwire.ingest.feed.FeedParser} mends what is broken, reads every
 * dialect of RSS, Atom and JSON Feed with one set of rules, and says what it had to mend.
 *
 * <p>ROME, the usual library, is not on this path but beside it: a test holds us to what it reads on clean feeds. It
 * reads fewer fields than are needed here, refuses whole feeds for a single defect, and takes four times as long, so
 * that every value of its would have to be completed or overruled from the same tree that we read directly.
 */
@NullMarked
package io.claimwire.ingest.feed;

import org.jspecify.annotations.NullMarked;
