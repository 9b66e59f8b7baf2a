package io.claimwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.ingest.ListedEntry;
import io.claimwire.record.ingest.SeenEntries;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedDiffTest {

    private static final SeenEntries NOTHING = SeenEntries.newBuilder().build();

    @Test
    void tellsNewChangedAndUnchangedApart() {
        FeedDiff first = FeedDiff.of(NOTHING, List.of(entry("a", "1"), entry("b", "1")));
        FeedDiff second = FeedDiff.of(first.seen(), List.of(entry("c", "1"), entry("a", "2"), entry("b", "1")));

        assertThat(first.fresh()).extracting(ListedEntry::getTitle).containsExactly("a", "b");
        assertThat(second.fresh()).extracting(ListedEntry::getTitle).containsExactly("c");
        assertThat(second.changed()).extracting(ListedEntry::getTitle).containsExactly("a");
        assertThat(second.unchanged()).isEqualTo(1);
    }

    @Test
    void anEntryIsKnownByAnyOfItsNames() {
        FeedDiff first = FeedDiff.of(NOTHING, List.of(named("1", "guid-1", "link")));

        FeedDiff rewritten = FeedDiff.of(first.seen(), List.of(named("1", "guid-2", "link")));

        assertThat(rewritten.fresh()).isEmpty();
        assertThat(rewritten.unchanged()).isEqualTo(1);
    }

    @Test
    void anEntryThatComesBackIsNotNew() {
        FeedDiff first = FeedDiff.of(NOTHING, List.of(entry("a", "1")));
        FeedDiff gone = FeedDiff.of(first.seen(), List.of(entry("b", "1")));

        FeedDiff back = FeedDiff.of(gone.seen(), List.of(entry("a", "1"), entry("b", "1")));

        assertThat(back.fresh()).isEmpty();
    }

    @Test
    void twoEntriesOfTodayAreNotTheSameOneOfYesterday() {
        FeedDiff first = FeedDiff.of(NOTHING, List.of(named("1", "guid-1", "link")));

        FeedDiff second = FeedDiff.of(first.seen(), List.of(named("1", "guid-1", "x"), named("2", "guid-2", "link")));

        assertThat(second.fresh()).hasSize(1);
    }

    @Test
    void memoryIsBounded() {
        SeenEntries seen = NOTHING;
        for (int poll = 0; poll < 5; poll++) {
            int from = poll * 1_000;
            seen = FeedDiff.of(
                            seen,
                            IntStream.range(from, from + 1_000)
                                    .mapToObj(i -> entry("e" + i, "1"))
                                    .toList())
                    .seen();
        }

        assertThat(seen.getEntries()).hasSize(1_000 + FeedDiff.MAX_UNLISTED);
    }

    private static ReadEntry entry(String name, String hash) {
        return named(hash, name);
    }

    private static ReadEntry named(String hash, String... names) {
        return new ReadEntry(
                Arrays.stream(names).map(FeedDiffTest::bytes).toList(),
                bytes(hash),
                true,
                ListedEntry.newBuilder().setTitle(names[0]).build());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
