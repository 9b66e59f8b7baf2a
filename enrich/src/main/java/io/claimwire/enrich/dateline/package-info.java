/** Place, date and carrying agencies out of dateline, byline and credit. */
@NullMarked
package io.claimwire.enrich.dateline;

import org.jspecify.annotations.NullMarked;
