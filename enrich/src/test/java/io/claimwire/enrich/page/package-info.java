@NullMarked
package io.claimwire.enrich.page;

import org.jspecify.annotations.NullMarked;
