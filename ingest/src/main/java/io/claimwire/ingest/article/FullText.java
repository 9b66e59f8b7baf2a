package io.claimwire.ingest.article;

import io.claimwire.ingest.feed.FeedText;
import io.claimwire.ingest.feed.ParsedEntry;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells entries that carry the whole article from those that only announce it. Pure. */
final class FullText {

    /** A dispatch of fewer letters than these is taken for an announcement. */
    private static final int MIN_CONTENT = 700;

    /** The same for what the feed calls a summary, which is one more often than not. */
    private static final int MIN_SUMMARY = 1_800;

    /** How a text that was cut off ends. */
    private static final Set<String> CUT_OFF = Set.of("...", "…", "[…]", "[...]", "(...)", "(…)", "»", ">>");

    private static final Set<String> INVITATIONS = Set.of(
            "read more",
            "continue reading",
            "read the full story",
            "read full story",
            "leer más",
            "seguir leyendo",
            "lire la suite",
            "weiterlesen",
            "leggi tutto",
            "ler mais",
            "читать далее",
            "continue");

    private FullText() {}

    /** The whole text, null where the entry carries none. */
    static @Nullable FeedText of(ParsedEntry entry) {
        FeedText content = entry.content();
        if (content != null && isWhole(content, MIN_CONTENT)) {
            return content;
        }
        FeedText summary = entry.summary();
        return summary != null && isWhole(summary, MIN_SUMMARY) ? summary : null;
    }

    private static boolean isWhole(FeedText text, int least) {
        if (text.value().length() < least) {
            return false;
        }
        String plain = text.plain().strip();
        String end = plain.substring(Math.max(0, plain.length() - 30)).toLowerCase(Locale.ROOT);
        return plain.length() >= least
                && CUT_OFF.stream().noneMatch(end::endsWith)
                && INVITATIONS.stream().noneMatch(end::endsWith);
    }
}
