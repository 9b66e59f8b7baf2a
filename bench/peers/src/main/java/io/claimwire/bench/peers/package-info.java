/** Our page and claim extractors measured beside other systems. */
@NullMarked
package io.claimwire.bench.peers;

import org.jspecify.annotations.NullMarked;
