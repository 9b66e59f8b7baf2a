/**
 * Which tally a claim is counted in, and what a tally and its statements are, given the claims counted in it: pure
 * functions of sets, so that any order of arrival ends in the same ledger.
 */
@NullMarked
package io.claimwire.sink.ledger;

import org.jspecify.annotations.NullMarked;
