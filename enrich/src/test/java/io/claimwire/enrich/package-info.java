@NullMarked
package io.claimwire.enrich;

import org.jspecify.annotations.NullMarked;
