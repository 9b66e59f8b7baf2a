/** The HTTP face of a running stage. */
@NullMarked
package io.claimwire.runtime.health;

import org.jspecify.annotations.NullMarked;
