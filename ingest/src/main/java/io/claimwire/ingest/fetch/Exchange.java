package io.claimwire.ingest.fetch;

import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.record.FetchOutcomeKind;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongConsumer;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.jspecify.annotations.Nullable;

/** One fetch. Every step runs on the fetcher's threads. */
final class Exchange {

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.9,"
                    + " */*;q=0.8";

    private final CloseableHttpAsyncClient client;
    private final FetchSettings settings;
    private final Executor senders;
    private final Executor readers;
    private final Clock clock;
    private final LongConsumer bytesRead;
    private final CompletableFuture<FetchOutcome> outcome = new CompletableFuture<>();
    private volatile @Nullable Future<?> running;

    /**
     * @param senders runs what may wait for the resolver of names, each exchange in a thread of its own: hosts whose
     *     names nobody answers for keep no other host waiting
     * @param readers runs what decompresses and reads
     */
    Exchange(
            CloseableHttpAsyncClient client,
            FetchSettings settings,
            Executor senders,
            Executor readers,
            Clock clock,
            LongConsumer bytesRead) {
        this.client = client;
        this.settings = settings;
        this.senders = senders;
        this.readers = readers;
        this.clock = clock;
        this.bytesRead = bytesRead;
        outcome.whenComplete((ignored, cancelled) -> abort());
    }

    CompletableFuture<FetchOutcome> outcome() {
        return outcome;
    }

    void start(FetchRequest request) {
        run(senders, request.url(), () -> send(request));
    }

    /** Ends the exchange where it still runs, whatever its threads are busy with. */
    void timeOut(URI url) {
        outcome.complete(new Failed(
                FetchOutcomeKind.TIMEOUT,
                url.getHost() + ": no whole answer within " + settings.timeout().toMillis() + " ms"));
    }

    private void send(FetchRequest request) {
        if (outcome.isDone()) {
            return;
        }
        running = client.execute(
                SimpleRequestProducer.create(message(request)),
                new CappedConsumer(request.maxBytes(), request.cuts()),
                new FutureCallback<RawAnswer>() {
                    @Override
                    public void completed(RawAnswer answer) {
                        run(readers, request.url(), () -> answered(answer, request));
                    }

                    @Override
                    public void failed(Exception failure) {
                        RawAnswer cut = CappedConsumer.cutIn(failure);
                        run(
                                readers,
                                request.url(),
                                cut == null
                                        ? () -> outcome.complete(FetchFailures.of(failure, request.url()))
                                        : () -> answered(cut, request));
                    }

                    @Override
                    public void cancelled() {
                        outcome.cancel(false);
                    }
                });
        if (outcome.isDone()) {
            abort();
        }
    }

    private void answered(RawAnswer answer, FetchRequest request) {
        bytesRead.accept(answer.body().length);
        outcome.complete(
                Redirects.isRedirect(answer)
                        ? Redirects.of(answer, request, settings.maxRedirects())
                        : Answers.of(answer, request, settings.maxRatio(), clock.instant()));
    }

    private SimpleHttpRequest message(FetchRequest request) {
        SimpleRequestBuilder builder = SimpleRequestBuilder.get(request.url())
                .setHeader("User-Agent", settings.userAgent())
                .setHeader("Accept", ACCEPT)
                // half of a compressed body says nothing
                .setHeader("Accept-Encoding", request.cuts() ? "identity" : ContentDecoding.ACCEPTED);
        if (request.etag() != null) {
            builder.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            builder.setHeader("If-Modified-Since", request.lastModified());
        }
        return builder.build();
    }

    private void abort() {
        Future<?> exchange = running;
        if (exchange != null && !exchange.isDone()) {
            exchange.cancel(true);
        }
    }

    /** Runs a step off the I/O threads; whatever it throws is the outcome. */
    private void run(Executor executor, URI url, Runnable step) {
        try {
            executor.execute(() -> {
                try {
                    step.run();
                } catch (Throwable failure) {
                    outcome.complete(FetchFailures.of(failure, url));
                }
            });
        } catch (RejectedExecutionException closed) {
            outcome.complete(new Failed(FetchOutcomeKind.CANCELLED, "the fetcher is closed"));
        }
    }
}
