package io.claimwire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.ingest.HostState;
import io.claimwire.schemas.StoreSerde;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final Work POLL = new Work(Work.Kind.FEED, "feed");
    private static final Work PAGE = new Work(Work.Kind.PAGE, "page");

    private KeyValueStore<Bytes, byte[]> work;
    private KeyValueStore<Bytes, byte[]> due;
    private KeyValueStore<String, HostState> hosts;
    private Frontier frontier;

    @BeforeEach
    void open() {
        work = store("work", Serdes.Bytes(), Serdes.ByteArray());
        due = store("due", Serdes.Bytes(), Serdes.ByteArray());
        hosts = store("hosts", Serdes.String(), StoreSerde.of(HostState.class));
        frontier = new Frontier(work, due, hosts);
    }

    @Test
    void showsHostsInTheOrderOfTheirTimes() {
        frontier.add("b.example", PAGE, 2_000);
        frontier.add("a.example", PAGE, 3_000);
        frontier.add("c.example", PAGE, 1_000);
        frontier.add("d.example", PAGE, 9_000);

        assertThat(due(3_000)).containsExactly("c.example", "b.example", "a.example");
    }

    @Test
    void aHostStandsInTheIndexOnce() {
        for (int i = 0; i < 50; i++) {
            frontier.add("a.example", new Work(Work.Kind.PAGE, "page" + i), 1_000 + i);
        }

        assertThat(due(5_000)).containsExactly("a.example");
        assertThat(due.approximateNumEntries()).isEqualTo(1);
    }

    @Test
    void whatHasWaitedLongTakesTurnsWithPolls() {
        long now = 5_000 + Frontier.LONG_WAIT;
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            frontier.add("a.example", new Work(Work.Kind.PAGE, "page" + i), 5_000 + i);
            frontier.add("a.example", new Work(Work.Kind.FEED, "feed" + i), now - i);
        }
        for (Frontier.Due next = frontier.next("a.example", now + 1); next != null; ) {
            assertThat(frontier.next("a.example", now + 1))
                    .as("the same until it is done")
                    .isEqualTo(next);
            turns.add(next.work().id());
            frontier.remove("a.example", next.work(), next.at());
            next = frontier.next("a.example", now + 1);
        }

        assertThat(turns).containsExactly("feed2", "page0", "feed1", "page1", "feed0", "page2");
    }

    @Test
    void findsTheFirstWorkWhateverWasAddedAndTakenOffBefore() {
        Random random = new Random(11);
        TreeSet<Long> expected = new TreeSet<>();
        for (int step = 0; step < 5_000; step++) {
            long at = 1 + random.nextInt(200);
            if (random.nextBoolean()) {
                frontier.add("a.example", PAGE, at);
                expected.add(at);
            } else {
                frontier.remove("a.example", PAGE, at);
                expected.remove(at);
            }
            if (step % 700 == 0) {
                frontier = new Frontier(work, due, hosts);
            }
            Frontier.Due next = frontier.next("a.example", 1_000);
            assertThat(next == null ? null : next.at()).isEqualTo(expected.isEmpty() ? null : expected.first());
        }
    }

    @Test
    void aPollGoesBeforePagesThatWaitLonger() {
        frontier.add("a.example", PAGE, 1_000);
        frontier.add("a.example", POLL, 2_000);

        assertThat(frontier.next("a.example", 1_500)).isEqualTo(new Frontier.Due(PAGE, 1_000));
        assertThat(frontier.next("a.example", 2_000)).isEqualTo(new Frontier.Due(POLL, 2_000));
        assertThat(frontier.next("a.example", 500)).isNull();
    }

    @Test
    void aClosedGateMovesTheHost() {
        frontier.add("a.example", PAGE, 1_000);
        frontier.pace(
                "a.example",
                HostState.newBuilder(frontier.host("a.example"))
                        .setOpensAt(5_000)
                        .build());

        assertThat(due(4_999)).isEmpty();
        assertThat(due(5_000)).containsExactly("a.example");
    }

    @Test
    void aHeldHostIsNotDueUntilItIsLetGo() {
        frontier.add("a.example", PAGE, 1_000);
        frontier.pace(
                "a.example",
                HostState.newBuilder(frontier.host("a.example")).setHeld(true).build());
        assertThat(due(9_000)).isEmpty();

        frontier.pace(
                "a.example",
                HostState.newBuilder(frontier.host("a.example")).setHeld(false).build());
        assertThat(due(9_000)).containsExactly("a.example");
    }

    @Test
    void removedWorkIsDueNoMore() {
        frontier.add("a.example", PAGE, 1_000);
        frontier.remove("a.example", PAGE, 1_000);

        assertThat(due(9_000)).isEmpty();
        assertThat(work.approximateNumEntries()).isZero();
        assertThat(due.approximateNumEntries()).isZero();
    }

    @Test
    void workThatComesBeforeTheHeadIsSeen() {
        frontier.add("a.example", PAGE, 5_000);
        assertThat(due(6_000)).containsExactly("a.example");
        frontier.add("b.example", PAGE, 2_000);

        assertThat(due(6_000)).containsExactly("b.example", "a.example");
    }

    @Test
    void namesOfHostsThatBeginAlikeDoNotMix() {
        frontier.add("a.example", PAGE, 1_000);
        frontier.add("a.example:8080", POLL, 500);

        assertThat(frontier.next("a.example", 9_000)).isEqualTo(new Frontier.Due(PAGE, 1_000));
        assertThat(frontier.next("a.example:8080", 9_000)).isEqualTo(new Frontier.Due(POLL, 500));
    }

    private List<String> due(long now) {
        List<String> shown = new ArrayList<>();
        frontier.visitDue(now, shown::add);
        return shown;
    }

    private static <K, V> KeyValueStore<K, V> store(String name, Serde<K> key, Serde<V> value) {
        var context = new MockProcessorContext<>();
        KeyValueStore<K, V> store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), key, value)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
