/** Time expressions resolved to days against the publication date. */
@NullMarked
package io.claimwire.enrich.time;

import org.jspecify.annotations.NullMarked;
