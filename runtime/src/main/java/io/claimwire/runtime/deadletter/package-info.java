/** Records that a stage gave up on. */
@NullMarked
package io.claimwire.runtime.deadletter;

import org.jspecify.annotations.NullMarked;
