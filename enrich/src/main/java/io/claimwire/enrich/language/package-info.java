/** Tells in which language a text is written. */
@NullMarked
package io.claimwire.enrich.language;

import org.jspecify.annotations.NullMarked;
