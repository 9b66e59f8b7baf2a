/** Instances of a stage that come, go and are killed while they work. */
@NullMarked
package io.claimwire.server.instances;

import org.jspecify.annotations.NullMarked;
