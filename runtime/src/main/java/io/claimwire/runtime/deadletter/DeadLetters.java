package io.claimwire.runtime.deadletter;

import io.claimwire.record.DeadLetter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Builds dead letters: nothing that a stage gives up on is dropped in silence. */
public final class DeadLetters {

    /** Longest stack trace kept, in characters. */
    private static final int MAX_STACK = 8_000;

    private static final int MAX_MESSAGE = 2_000;

    private DeadLetters() {}

    /**
     * Where a record came from, as it was read.
     *
     * @param key raw key, null where there was none
     * @param value raw value, null where there was none
     */
    public record Origin(
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers) {}

    /** A letter about a record that was read from a topic. */
    public static DeadLetter of(
            String stage, String reason, Origin origin, Throwable failure, long attempts, Instant at) {
        return failed(stage, reason, failure, attempts, at)
                .setTopic(origin.topic())
                .setPartition((long) origin.partition())
                .setOffset(origin.offset())
                .setOriginKey(wrap(origin.key()))
                .setOriginValue(wrap(origin.value()))
                .setOriginHeaders(headers(origin.headers()))
                .build();
    }

    /** A letter about work on an article that no single record of a topic stands for. */
    public static DeadLetter ofArticle(String stage, String reason, String articleId, Throwable failure, Instant at) {
        return failed(stage, reason, failure, 1, at).setArticleId(articleId).build();
    }

    /** The key under which a letter is sent. */
    public static String key(DeadLetter letter) {
        return letter.getTopic() == null
                ? letter.getStage() + "-" + letter.getArticleId()
                : letter.getTopic() + "-" + letter.getPartition() + "-" + letter.getOffset();
    }

    private static DeadLetter.Builder failed(
            String stage, String reason, Throwable failure, long attempts, Instant at) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        return DeadLetter.newBuilder()
                .setStage(stage)
                .setReason(reason)
                .setErrorClass(failure.getClass().getName())
                .setMessage(cut(String.valueOf(failure.getMessage()), MAX_MESSAGE))
                .setStack(cut(stack.toString(), MAX_STACK))
                .setAttempts(attempts)
                .setAt(at);
    }

    private static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    private static Map<String, ByteBuffer> headers(Headers headers) {
        Map<String, ByteBuffer> copied = new HashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                copied.put(header.key(), ByteBuffer.wrap(header.value()));
            }
        }
        return copied;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
