/**
 * From the bytes of a feed to its entries. {@link io.claimwire.ingest.feed.FeedParser} mends what is broken, reads every
 * dialect of RSS, Atom and JSON Feed, and says what it had to mend.
 *
 * <p>The way of an XML feed: {@code charset} decodes it, {@code xml} mends it to a tree, {@code RomeDocument} writes that
 * as plain RSS 2.0 or Atom 1.0, ROME reads it ({@code RomeFeed}), and the readers complete the result from the tree.
 *
 * <ul>
 *   <li>From ROME: categories and subjects, the enclosures of RSS, sources, comments, the generator, and all hints on
 *       polling (ttl, skipHours, skipDays, the syndication module).
 *   <li>From the tree: what depends on where an element stands (links, ids and texts, with their bases, languages and
 *       XHTML), what ROME keeps one of where feeds have several (authors, texts), dates, and Media RSS.
 *   <li>A feed that ROME refuses is read by it entry by entry; an entry that it refuses still has all that is read from
 *       the tree. {@code LIBRARY_REFUSAL} among the repairs says so.
 * </ul>
 *
 * <p>JSON Feed, which ROME does not know, is read here.
 */
@NullMarked
package io.claimwire.ingest.feed;

import org.jspecify.annotations.NullMarked;
