/** Shallow clause analysis: word classes, noun phrases and verb groups, by lexicon and context. */
@NullMarked
package io.claimwire.enrich.clause;

import org.jspecify.annotations.NullMarked;
