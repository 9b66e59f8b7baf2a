/** What a host is owed: pace, back-off, robots.txt. */
@NullMarked
package io.claimwire.ingest.host;

import org.jspecify.annotations.NullMarked;
