/** Dates as feeds write them. */
@NullMarked
package io.claimwire.ingest.feed.date;

import org.jspecify.annotations.NullMarked;
