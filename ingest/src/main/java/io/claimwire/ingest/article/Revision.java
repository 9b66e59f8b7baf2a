package io.claimwire.ingest.article;

import io.claimwire.record.Page;
import io.claimwire.record.ingest.ArticleState;
import org.jspecify.annotations.Nullable;

/**
 * What became of an article.
 *
 * @param state its new state
 * @param page the revision to send, null where nothing changed
 */
public record Revision(ArticleState state, @Nullable Page page) {}
