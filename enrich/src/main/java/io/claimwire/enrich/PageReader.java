package io.claimwire.enrich;

import io.claimwire.enrich.page.PageResult;
import org.jspecify.annotations.Nullable;

/** Reads a page; {@link io.claimwire.enrich.page.PageExtractor#extract} outside of tests. */
@FunctionalInterface
interface PageReader {

    PageResult read(byte[] body, @Nullable String contentType, @Nullable String url);
}
