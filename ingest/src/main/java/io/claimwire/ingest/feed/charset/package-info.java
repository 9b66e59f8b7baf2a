/** From bytes to text: marks, declarations, and what the bytes themselves say where those are missing or false. */
@NullMarked
package io.claimwire.ingest.feed.charset;

import org.jspecify.annotations.NullMarked;
