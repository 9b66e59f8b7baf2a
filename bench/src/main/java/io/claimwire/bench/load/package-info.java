/** How fast and how large: load runs of parts and of a whole stage. */
@NullMarked
package io.claimwire.bench.load;

import org.jspecify.annotations.NullMarked;
