package io.claimwire.ingest.fetch;

import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.record.FetchOutcomeKind;
import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.function.Callback;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fetcher over Apache HttpClient. Redirects, retries, cookies and decompression are its own: the client's would
 * follow to other hosts, repeat what a host refused, carry state between feeds and know no caps.
 */
public final class HttpFetcher implements Fetcher {

    private static final int MAX_H2_HEADER_LIST = 1 << 18;
    private static final int MAX_CONNECTIONS = 1_000;
    private static final int IDLE_SECONDS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(HttpFetcher.class);

    private final FetchSettings settings;
    private final Clock clock;
    private final LongConsumer bytesRead;
    private final CloseableHttpAsyncClient client;
    private final ExecutorService senders;
    private final ThreadPoolExecutor readers;
    private final ScheduledExecutorService timer;
    private final AtomicBoolean closing = new AtomicBoolean();

    /**
     * @param bytesRead told how many bytes of each body came over the network
     */
    public HttpFetcher(FetchSettings settings, AddressGuard guard, Clock clock, LongConsumer bytesRead) {
        this(settings, new GuardedResolver(InetAddress::getAllByName, guard), null, clock, bytesRead);
    }

    /** @param trust whose certificates are believed; null for those that Java believes */
    HttpFetcher(
            FetchSettings settings,
            GuardedResolver resolver,
            @Nullable SSLContext trust,
            Clock clock,
            LongConsumer bytesRead) {
        this.settings = settings;
        this.clock = clock;
        this.bytesRead = bytesRead;
        senders = Executors.newCachedThreadPool(daemons("fetch-send"));
        readers = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemons("fetch-read"));
        readers.allowCoreThreadTimeOut(true);
        timer = Executors.newSingleThreadScheduledExecutor(daemons("fetch-timer"));
        client = client(settings, resolver, trust, this::unexpected);
        client.start();
    }

    @Override
    public CompletableFuture<FetchOutcome> fetch(FetchRequest request) {
        Exchange exchange = new Exchange(client, settings, senders, readers, clock, bytesRead);
        Future<?> deadline = timer.schedule(
                () -> exchange.timeOut(request.url()), settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<FetchOutcome> outcome = exchange.outcome().handle((ended, failure) -> {
            deadline.cancel(false);
            return failure == null ? ended : new Failed(FetchOutcomeKind.CANCELLED, "cancelled");
        });
        outcome.whenComplete((ended, failure) -> {
            if (failure instanceof CancellationException) {
                exchange.outcome().cancel(false);
            }
        });
        exchange.start(request);
        return outcome;
    }

    @Override
    public void close() {
        closing.set(true);
        timer.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
        senders.shutdownNow();
        readers.shutdownNow();
    }

    /** What breaks an I/O thread; while the client is closed under it, that is to be expected. */
    private void unexpected(Exception failure) {
        if (!closing.get()) {
            LOG.error("an I/O thread of the fetcher failed", failure);
        }
    }

    private static CloseableHttpAsyncClient client(
            FetchSettings settings,
            GuardedResolver resolver,
            @Nullable SSLContext trust,
            Callback<Exception> unexpected) {
        Timeout timeout = Timeout.of(settings.timeout());
        return HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setTlsStrategy(tls(trust))
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setMaxConnPerRoute(2)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setSocketTimeout(timeout)
                                .setTimeToLive(TimeValue.ofMinutes(2))
                                .build())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                                .setHandshakeTimeout(Timeout.of(settings.connectTimeout()))
                                .build())
                        .build())
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(2)
                        .setSoTimeout(timeout)
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(settings.maxHeaderBytes())
                        .setMaxHeaderCount(FetchSettings.MAX_HEADERS)
                        .build())
                .setH2Config(H2Config.custom()
                        .setPushEnabled(false)
                        .setMaxHeaderListSize(MAX_H2_HEADER_LIST)
                        .build())
                .setIoReactorExceptionCallback(unexpected)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(IDLE_SECONDS))
                .build();
    }

    private static TlsStrategy tls(@Nullable SSLContext trust) {
        // the client's own check of the name fails in a way of its own; Java's looks like any bad certificate
        ClientTlsStrategyBuilder builder = ClientTlsStrategyBuilder.create()
                .useSystemProperties()
                .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                .setHostnameVerifier(new DefaultHostnameVerifier());
        return (trust == null ? builder : builder.setSslContext(trust)).buildAsync();
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
