package io.claimwire.enrich.page;

/** What a page turned out to be. */
public sealed interface PageResult permits ExtractedPage, Discarded {}
