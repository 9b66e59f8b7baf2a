/** How fast the extractor reads generated dispatches, layer by layer, and how its time grows with the text. */
@NullMarked
package io.claimwire.bench.speed;

import org.jspecify.annotations.NullMarked;
