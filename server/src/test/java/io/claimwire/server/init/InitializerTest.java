package io.claimwire.server.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.Feed;
import io.claimwire.server.feeds.FeedList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InitializerTest {

    @Test
    void aListThatNobodyHasTouchedIsFilled() {
        assertThat(isToBeFilled(false)).isTrue();
        assertThat(isToBeFilled(false, "sample", "canary")).isTrue();
    }

    @Test
    void aListWithAnOperatorsFeedsIsNot() {
        assertThat(isToBeFilled(false, "sample", "harbour")).isFalse();
        assertThat(isToBeFilled(true, "harbour")).isFalse();
    }

    @Test
    void aListThatWasEmptiedStaysEmpty() {
        assertThat(isToBeFilled(true)).isFalse();
        assertThat(isToBeFilled(true, "sample", "canary")).isFalse();
    }

    private static boolean isToBeFilled(boolean filled, String... feeds) {
        var present = Arrays.stream(feeds)
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> Feed.newBuilder().setFeedId(id).build()));
        return Initializer.isToBeFilled(new FeedList(present, new TreeSet<>(), filled), Set.of("sample"));
    }
}
