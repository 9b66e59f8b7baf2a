/** From the bytes of a page to an article: charset, markup, body text and metadata. Entry: {@link io.claimwire.enrich.page.PageExtractor}. */
@NullMarked
package io.claimwire.enrich.page;

import org.jspecify.annotations.NullMarked;
