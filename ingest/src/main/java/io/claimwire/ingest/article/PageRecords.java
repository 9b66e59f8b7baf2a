package io.claimwire.ingest.article;

import io.claimwire.ingest.fetch.FetchOutcome;
import io.claimwire.record.BodySource;
import io.claimwire.record.Page;
import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.ListedEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds the records of {@code news.pages.v1}. */
final class PageRecords {

    private PageRecords() {}

    static Page ofPage(ArticleState state, ListedEntry entry, FetchOutcome.Fetched page, Instant now) {
        return of(state, entry, now)
                .setUrl(page.source().url().toString())
                .setBodySource(BodySource.PAGE)
                .setBody(ByteBuffer.wrap(page.body()))
                .setContentType(page.contentType())
                .setHttpStatus(page.status())
                .build();
    }

    /** The entry's text, else its summary, else its title. */
    static Page ofEntry(ArticleState state, ListedEntry entry, Instant now) {
        String text = firstOf(entry.getContent(), entry.getSummary(), entry.getTitle());
        String type = entry.getContentType() == null ? "text/html; charset=utf-8" : entry.getContentType();
        return of(state, entry, now)
                .setUrl(entry.getLink())
                .setBodySource(BodySource.ENTRY)
                .setBody(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setContentType(type)
                .setHttpStatus(0)
                .build();
    }

    private static Page.Builder of(ArticleState state, ListedEntry entry, Instant now) {
        return Page.newBuilder()
                .setArticleId(state.getArticleId())
                .setRevision(state.getRevision())
                .setFeedId(entry.getFeedId())
                .setOutlet(entry.getOutlet())
                .setAgencies(entry.getAgencies())
                .setLink(entry.getLink())
                .setGuid(entry.getGuid())
                .setTitle(entry.getTitle())
                .setSummary(entry.getSummary())
                .setAuthors(entry.getAuthors())
                .setCategories(entry.getCategories())
                .setLanguage(entry.getLanguage())
                .setPublishedAt(instant(entry.getPublishedAt()))
                .setUpdatedAt(instant(entry.getUpdatedAt()))
                .setContentHash(state.getContentHash())
                .setFirstSeenAt(Instant.ofEpochMilli(state.getFirstSeenAt()))
                .setFetchedAt(now);
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return "";
    }
}
