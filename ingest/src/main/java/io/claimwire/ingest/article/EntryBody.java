package io.claimwire.ingest.article;

import io.claimwire.ingest.feed.FeedText;
import io.claimwire.ingest.feed.ParsedEntry;
import io.claimwire.record.ingest.ListedEntry;
import org.jspecify.annotations.Nullable;

/** What of an entry is read: its own text, or the page that it announces. */
final class EntryBody {

    /** Longest text that travels with an entry, in characters: records between tasks stay below 1 MiB. */
    static final int MAX_CONTENT = 200_000;

    /** Longest summary kept until the page was visited, in characters. */
    static final int MAX_SUMMARY = 4_000;

    private EntryBody() {}

    /**
     * Gives the entry its text where that is what is to be read.
     *
     * @param hasPage false where no page belongs to the entry alone, so that its own words are all there is
     */
    static void choose(ListedEntry listed, ParsedEntry entry, boolean hasPage) {
        FeedText whole = FullText.of(entry);
        boolean page = hasPage
                && switch (listed.getPageMode()) {
                    case "ALWAYS" -> true;
                    case "NEVER" -> false;
                    default -> whole == null || whole.value().length() > MAX_CONTENT;
                };
        if (page) {
            return;
        }
        FeedText best = whole != null ? whole : longest(entry);
        listed.setWhole(whole != null);
        listed.setContent(best == null ? "" : Bounds.cut(best.value(), MAX_CONTENT));
        listed.setContentType(contentType(best));
    }

    /** The summary for as long as the page is not there, in HTML or plain as it came. */
    static @Nullable String summary(ParsedEntry entry) {
        FeedText summary = entry.summary() == null ? entry.content() : entry.summary();
        return summary == null ? null : Bounds.cut(summary.value(), MAX_SUMMARY);
    }

    private static @Nullable FeedText longest(ParsedEntry entry) {
        FeedText content = entry.content();
        FeedText summary = entry.summary();
        if (content == null
                || (summary != null
                        && summary.value().length() > content.value().length())) {
            return summary == null ? entry.title() : summary;
        }
        return content;
    }

    private static String contentType(@Nullable FeedText text) {
        return text != null && text.type() == FeedText.Type.TEXT
                ? "text/plain; charset=utf-8"
                : "text/html; charset=utf-8";
    }
}
