/** A web of many agencies on loopback, each of which does what its script says. */
@NullMarked
package io.claimwire.ingest.agency;

import org.jspecify.annotations.NullMarked;
