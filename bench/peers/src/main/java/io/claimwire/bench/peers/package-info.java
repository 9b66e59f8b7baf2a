/** The page extractor measured beside other extractors. */
@NullMarked
package io.claimwire.bench.peers;

import org.jspecify.annotations.NullMarked;
