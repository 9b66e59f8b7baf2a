/** The parsers and the extractor run over data sets, for their scorers. */
@NullMarked
package io.claimwire.bench.evaluate;

import org.jspecify.annotations.NullMarked;
