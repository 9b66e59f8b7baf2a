package io.claimwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.record.FeedStatus;
import io.claimwire.record.Page;
import io.claimwire.record.ingest.ArticleState;
import io.claimwire.record.ingest.FeedSettings;
import io.claimwire.record.ingest.HostMessage;
import io.claimwire.schemas.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task that ends with fetches under way, and one that starts on its state: here, elsewhere, or after a crash. */
class HostTaskTest {

    private static final String HOST = "agency.example";
    private static final String FEED = "http://agency.example/feed.xml";
    private static final String ELSEWHERE = "new.example";
    private static final String MOVED = "http://new.example/feed.xml";
    private static final String DAM = "http://agency.example/dam";

    private final TestClock clock = new TestClock();
    private final FakeWeb web = new FakeWeb(clock);
    private final IngestConfig config =
            IngestConfig.from(IngestDriver.configuration(Map.of("fetch.in.flight.max", "1")));
    private final IngestParts parts = new IngestParts(
            config,
            web,
            new Semaphore(config.maxInFlight()),
            clock,
            () -> 0.5,
            new IngestMeters(new SimpleMeterRegistry(), clock));
    private final List<StateStore> stores = new ArrayList<>();

    @TempDir
    Path directory;

    private MockProcessorContext<String, SpecificRecord> context;

    @Test
    void anOlderTasksAnswersReachNobodyAndNothingIsLost() {
        serve();
        HostTask first = new HostTask(parts, context);
        first.receive(HOST, HostMessage.newBuilder().setAssigned(settings()).build(), clock.instant());
        run(first, 10);
        web.slow = true;
        web.requests.clear();
        run(first, 10);
        assertThat(web.requests).as("a page is under way").hasSize(1);
        first.close();

        HostTask second = new HostTask(parts, context);
        web.deliver();
        web.slow = false;
        run(second, 120);

        assertThat(pages()).extracting(Page::getLink).containsExactlyInAnyOrder(DAM + 0, DAM + 1, DAM + 2, DAM + 3);
        assertThat(parts.slots().availablePermits()).as("no slot is lost").isEqualTo(1);
    }

    @Test
    void countsSurviveARestart() {
        serve();
        HostTask first = new HostTask(parts, context);
        first.receive(HOST, HostMessage.newBuilder().setAssigned(settings()).build(), clock.instant());
        assertThat(first.counters().feedsNeverPolled()).isEqualTo(1);
        run(first, 5);
        long pending = first.counters().pagesPending();
        first.close();

        assertThat(pending).isPositive();
        assertThat(new HostTask(parts, context).counters().pagesPending()).isEqualTo(pending);
    }

    @Test
    void anArticleIsForgottenLongAfterItsLastVisit() {
        serve();
        HostTask task = new HostTask(parts, context);
        task.receive(HOST, HostMessage.newBuilder().setAssigned(settings()).build(), clock.instant());
        run(task, 30);
        clock.advance(Duration.ofDays(2));
        run(task, 30);
        KeyValueStore<String, ArticleState> articles = context.getStateStore("articles");
        assertThat(articles.get(Ids.articleOfLink(DAM + 0))).isNotNull();
        task.receive(HOST, HostMessage.newBuilder().setRemoved("agency").build(), clock.instant());
        clock.advance(Duration.ofDays(401));
        run(task, 30);

        assertThat(articles.get(Ids.articleOfLink(DAM + 0))).isNull();
        assertThat(pages()).hasSize(4);
    }

    @Test
    void aFeedThatIsRemovedWhileItMovesEndsWhereItArrives() {
        serve();
        HostTask task = new HostTask(parts, context);
        HostMessage luggage = moved(task);

        task.receive(ELSEWHERE, HostMessage.newBuilder().setRemoved("agency").build(), clock.instant());
        task.receive(ELSEWHERE, luggage, clock.instant());
        web.requests.clear();
        clock.advance(Duration.ofDays(1));
        run(task, 60);

        assertThat(web.requests).doesNotContain(MOVED);
        assertThat(lastStatus().getState()).isEqualTo(io.claimwire.record.FeedState.REMOVED);
    }

    @Test
    void aFeedThatMovesOnBeforeItHasArrivedIsSentAfter() {
        serve();
        HostTask task = new HostTask(parts, context);
        HostMessage luggage = moved(task);
        FeedSettings third = FeedSettings.newBuilder(settings())
                .setUrl("http://third.example/feed.xml")
                .build();

        task.receive(ELSEWHERE, HostMessage.newBuilder().setRelocated(third).build(), clock.instant());
        context.resetForwards();
        task.receive(ELSEWHERE, luggage, clock.instant());
        web.requests.clear();
        clock.advance(Duration.ofDays(1));
        run(task, 60);

        assertThat(web.requests).doesNotContain(MOVED);
        assertThat(adopted("third.example").getAdopted().getSeen().getEntries()).hasSize(4);
    }

    @Test
    void aFeedThatIsRemovedWhileItMovesAndAddedAgainIsPolled() {
        serve();
        HostTask task = new HostTask(parts, context);
        HostMessage luggage = moved(task);
        FeedSettings settings =
                FeedSettings.newBuilder(settings()).setUrl(MOVED).build();

        task.receive(ELSEWHERE, HostMessage.newBuilder().setRemoved("agency").build(), clock.instant());
        task.receive(ELSEWHERE, HostMessage.newBuilder().setAssigned(settings).build(), clock.instant());
        task.receive(ELSEWHERE, luggage, clock.instant());
        run(task, 60);

        assertThat(web.requests).contains(MOVED);
        assertThat(lastStatus().getState()).isEqualTo(io.claimwire.record.FeedState.ACTIVE);
    }

    @Test
    void hostsWithoutWorkAreForgotten() {
        web.serve(FEED, "application/rss+xml", "<rss version='2.0'><channel><title>A</title></channel></rss>");
        web.serve(MOVED, "application/rss+xml", "<rss version='2.0'><channel><title>B</title></channel></rss>");
        HostTask task = new HostTask(parts, context);
        FeedSettings other = FeedSettings.newBuilder(settings())
                .setFeedId("other")
                .setUrl(MOVED)
                .build();
        task.receive(HOST, HostMessage.newBuilder().setAssigned(settings()).build(), clock.instant());
        task.receive(ELSEWHERE, HostMessage.newBuilder().setAssigned(other).build(), clock.instant());
        task.receive("held.example", HostMessage.newBuilder().setHeld(true).build(), clock.instant());
        for (int i = 0; i < 1_200; i++) {
            task.receive(
                    "h" + i + ".example", HostMessage.newBuilder().setHeld(true).build(), clock.instant());
            task.receive(
                    "h" + i + ".example",
                    HostMessage.newBuilder().setHeld(false).build(),
                    clock.instant());
        }
        run(task, 30);
        task.receive(HOST, HostMessage.newBuilder().setRemoved("agency").build(), clock.instant());
        run(task, 200);
        assertThat(stored("hosts")).as("as long as its rules are valid").contains(HOST);

        clock.advance(Duration.ofDays(1));
        run(task, 200);

        assertThat(stored("hosts")).containsExactlyInAnyOrder(ELSEWHERE, "held.example");
        assertThat(stored("robots")).containsExactly(ELSEWHERE);
    }

    private List<String> stored(String name) {
        KeyValueStore<String, ?> store = context.getStateStore(name);
        List<String> keys = new ArrayList<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    /** A feed with four entries leaves for another host; what is on its way there. */
    private HostMessage moved(HostTask task) {
        task.receive(HOST, HostMessage.newBuilder().setAssigned(settings()).build(), clock.instant());
        run(task, 30);
        web.serve(MOVED, "application/rss+xml", "<rss version='2.0'><channel><title>A</title></channel></rss>");
        FeedSettings moved = FeedSettings.newBuilder(settings()).setUrl(MOVED).build();
        task.receive(HOST, HostMessage.newBuilder().setRelocated(moved).build(), clock.instant());
        return adopted(ELSEWHERE);
    }

    private HostMessage adopted(String host) {
        return context.forwarded().stream()
                .filter(forwarded -> host.equals(forwarded.record().key())
                        && forwarded.record().value() instanceof HostMessage message
                        && message.getAdopted() != null)
                .map(forwarded -> (HostMessage) forwarded.record().value())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is on its way to " + host));
    }

    private FeedStatus lastStatus() {
        return context.forwarded().stream()
                .filter(forwarded -> forwarded.record().value() instanceof FeedStatus)
                .map(forwarded -> (FeedStatus) forwarded.record().value())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void serve() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            items.append("<item><title>Item ")
                    .append(i)
                    .append("</title><link>")
                    .append(DAM)
                    .append(i)
                    .append("</link></item>");
            web.serve(DAM + i, "text/html", "<p>Text " + i + "</p>");
        }
        web.serve(FEED, "application/rss+xml", "<rss version='2.0'><channel>" + items + "</channel></rss>");
    }

    private void run(HostTask task, int seconds) {
        for (int i = 0; i < seconds; i++) {
            clock.advance(Duration.ofSeconds(1));
            task.tick(clock.instant());
        }
    }

    private List<Page> pages() {
        return context.forwarded().stream()
                .filter(forwarded -> forwarded.record().value() instanceof Page)
                .map(forwarded -> (Page) forwarded.record().value())
                .toList();
    }

    private static FeedSettings settings() {
        return FeedSettings.newBuilder().setFeedId("agency").setUrl(FEED).build();
    }

    @BeforeEach
    void openStores() {
        context = new MockProcessorContext<>(new Properties(), new TaskId(1, 0), directory.toFile());
        for (StoreBuilder<?> builder : Stores.ofHosts()) {
            StateStore store =
                    builder.withLoggingDisabled().withCachingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
            stores.add(store);
        }
    }

    @AfterEach
    void closeStores() {
        stores.forEach(StateStore::close);
    }
}
