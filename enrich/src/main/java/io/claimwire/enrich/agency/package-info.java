/** News agencies by name. */
@NullMarked
package io.claimwire.enrich.agency;

import org.jspecify.annotations.NullMarked;
