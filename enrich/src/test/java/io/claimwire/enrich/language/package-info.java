@NullMarked
package io.claimwire.enrich.language;

import org.jspecify.annotations.NullMarked;
