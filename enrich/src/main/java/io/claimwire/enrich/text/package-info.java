/** Text into paragraphs, sentences, tokens and quotes, each with its offsets; the ground that the other layers stand on. */
@NullMarked
package io.claimwire.enrich.text;

import org.jspecify.annotations.NullMarked;
