/** Who says what: reporting cues with their scope, stance and source, resolved within the article. */
@NullMarked
package io.claimwire.enrich.attribution;

import org.jspecify.annotations.NullMarked;
