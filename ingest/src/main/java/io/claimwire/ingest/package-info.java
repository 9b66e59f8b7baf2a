/** The stage that polls feeds and visits pages: its topology, its configuration and the processors of its tasks. */
@NullMarked
package io.claimwire.ingest;

import org.jspecify.annotations.NullMarked;
