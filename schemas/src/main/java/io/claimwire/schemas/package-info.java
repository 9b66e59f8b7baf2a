/** The topics, their serdes, and the ids that tie records together: the contract between stages. */
@NullMarked
package io.claimwire.schemas;

import org.jspecify.annotations.NullMarked;
