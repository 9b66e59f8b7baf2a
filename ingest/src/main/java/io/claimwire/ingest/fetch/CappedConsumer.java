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
    private final boolean cuts;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, List<String>> headers = new HashMap<>();
    private int status;
    private @Nullable FutureCallback<RawAnswer> callback;

    /** @param cuts true where the bytes before the cap are an answer too */
    CappedConsumer(int maxBytes, boolean cuts) {
        this.maxBytes = maxBytes;
        this.cuts = cuts;
    }

    /** Breaks the connection off with an answer in hand. */
    private static final class CutException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient RawAnswer answer;

        CutException(RawAnswer answer) {
            super("the rest of the body is not wanted");
            this.answer = answer;
        }
    }

    /** The answer that an exchange ended with by failing; null where it just failed. */
    static @Nullable RawAnswer cutIn(Exception failure) {
        return failure instanceof CutException cut ? cut.answer : null;
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
        if (status == 200 && !cuts && entity.getContentLength() > maxBytes) {
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
            if (cuts) {
                collect(source, maxBytes - body.size());
                throw new CutException(new RawAnswer(status, headers, body.toByteArray()));
            }
            throw new TooLargeException("the body is larger than " + maxBytes + " bytes");
        }
        collect(source, source.remaining());
    }

    private void collect(ByteBuffer source, int length) {
        byte[] chunk = new byte[length];
        source.get(chunk);
        body.write(chunk, 0, length);
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
