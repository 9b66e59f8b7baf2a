/** Numbers in text: value, bounds and what kind of thing they measure. */
@NullMarked
package io.claimwire.enrich.quantity;

import org.jspecify.annotations.NullMarked;
