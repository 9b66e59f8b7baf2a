/** From listed entries and fetched pages to revisions of articles. */
@NullMarked
package io.claimwire.ingest.article;

import org.jspecify.annotations.NullMarked;
