package io.claimwire.ingest;

import io.claimwire.ingest.discovery.Discovery;
import io.claimwire.ingest.discovery.FeedDiscovery;
import io.claimwire.ingest.fetch.Fetcher;
import io.claimwire.ingest.fetch.HttpFetcher;
import io.claimwire.ingest.fetch.WebAddress;
import io.claimwire.ingest.host.HostGate;
import io.claimwire.runtime.config.Configuration;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Looks for the feed of an address as the stage itself would fetch it, under the same keys. For one thread. */
public final class FeedFinder implements AutoCloseable {

    private final Fetcher fetcher;
    private final FeedDiscovery discovery;

    /** Opens the fetcher; nothing is fetched yet. */
    public FeedFinder(Configuration configuration, Clock clock) {
        IngestConfig config = IngestConfig.from(configuration);
        fetcher = new HttpFetcher(config.fetch(), config.guard(), clock, bytes -> {});
        HostGate gate =
                new HostGate(config.pace(), () -> ThreadLocalRandom.current().nextDouble());
        discovery = new FeedDiscovery(fetcher, config.robots(), gate, config.maxFeedBytes(), clock);
    }

    /**
     * Finds a feed that can be read and has entries.
     *
     * @param address of a feed or a page, http or https
     * @param orPlain true to try http where https has none: the operator has named no scheme
     */
    public Discovery find(String address, boolean orPlain) throws InterruptedException {
        URI url = WebAddress.of(address);
        if (url == null) {
            return new Discovery.Nothing("it is no http or https address", List.of());
        }
        Discovery first = discovery.find(url);
        URI plain = orPlain ? WebAddress.of("http" + address.substring("https".length())) : null;
        if (!(first instanceof Discovery.Nothing nothing) || plain == null || plain.equals(url)) {
            return first;
        }
        if (discovery.find(plain) instanceof Discovery.Found found) {
            return found;
        }
        List<String> tried = new ArrayList<>(nothing.tried());
        tried.add(plain + ": no feed there either");
        return new Discovery.Nothing(nothing.reason(), tried);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
