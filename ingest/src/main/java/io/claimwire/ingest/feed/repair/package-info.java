/** What had to be mended before a feed could be read, kept so that an operator can tell a publisher. */
@NullMarked
package io.claimwire.ingest.feed.repair;

import org.jspecify.annotations.NullMarked;
