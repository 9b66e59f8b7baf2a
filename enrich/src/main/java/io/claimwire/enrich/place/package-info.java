/** Names of places and the countries they stand for. */
@NullMarked
package io.claimwire.enrich.place;

import org.jspecify.annotations.NullMarked;
