/** The canary's site, which every ingest process serves to itself. */
@NullMarked
package io.claimwire.ingest.canary;

import org.jspecify.annotations.NullMarked;
