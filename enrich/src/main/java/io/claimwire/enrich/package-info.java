/** The stage that reads pages into articles and articles into claims. Entry: {@link io.claimwire.enrich.EnrichStage}. */
@NullMarked
package io.claimwire.enrich;

import org.jspecify.annotations.NullMarked;
