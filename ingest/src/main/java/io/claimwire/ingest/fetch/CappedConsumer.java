package io.claimwire.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.entity.AbstractBinDataConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Collects an answer and breaks the connection off as soon as the body is over its cap. */
final class CappedConsumer extends AbstractBinDataConsumer implements AsyncResponseConsumer<RawAnswer> {

    private final int maxBytes;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, List<String>> headers = new HashMap<>();
    private int status;
    private @Nullable FutureCallback<RawAnswer> callback;

    CappedConsumer(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<RawAnswer> resultCallback)
            throws IOException {
        status = response.getCode();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        if (entity == null) {
            resultCallback.completed(new RawAnswer(status, headers, new byte[0]));
            return;
        }
        if (status == 200 && entity.getContentLength() > maxBytes) {
            throw new TooLargeException(
                    "the body is announced with " + entity.getContentLength() + " bytes, " + maxBytes + " are allowed");
        }
        callback = resultCallback;
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 1xx answers say nothing that matters here
    }

    @Override
    protected int capacityIncrement() {
        return 1 << 16;
    }

    @Override
    protected void data(ByteBuffer source, boolean endOfStream) throws IOException {
        if (body.size() + source.remaining() > maxBytes) {
            throw new TooLargeException("the body is larger than " + maxBytes + " bytes");
        }
        byte[] chunk = new byte[source.remaining()];
        source.get(chunk);
        body.write(chunk, 0, chunk.length);
    }

    @Override
    protected void completed() {
        FutureCallback<RawAnswer> waiting = callback;
        if (waiting != null) {
            waiting.completed(new RawAnswer(status, headers, body.toByteArray()));
        }
    }

    @Override
    public void failed(Exception cause) {
        // the exchange's own callback is told
    }

    @Override
    public void releaseResources() {
        body.reset();
    }
}
