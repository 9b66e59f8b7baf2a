/** Claims: outcomes with their counted, actor, source, place and date, read off an article's text. */
@NullMarked
package io.claimwire.enrich.claim;

import org.jspecify.annotations.NullMarked;
