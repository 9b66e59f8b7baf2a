/** Finds the feed of a site for an operator who has only the address of a page. */
@NullMarked
package io.claimwire.ingest.discovery;

import org.jspecify.annotations.NullMarked;
