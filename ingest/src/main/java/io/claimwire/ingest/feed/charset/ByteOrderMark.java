package io.claimwire.ingest.feed.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The Unicode encoding that the first bytes give away, by a mark or by the zeros around a {@code <} or a brace. */
record ByteOrderMark(Charset charset, int length) {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    static @Nullable ByteOrderMark of(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return new ByteOrderMark(StandardCharsets.UTF_8, 3);
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return new ByteOrderMark(UTF_32BE, 4);
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return new ByteOrderMark(UTF_32LE, 4);
        }
        if (starts(b, 0xFE, 0xFF)) {
            return new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
        }
        if (starts(b, 0xFF, 0xFE)) {
            return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
        }
        return withoutMark(b);
    }

    private static @Nullable ByteOrderMark withoutMark(byte[] b) {
        for (char first : new char[] {'<', '{', ' ', '\n'}) {
            if (starts(b, 0, 0, 0, first)) {
                return new ByteOrderMark(UTF_32BE, 0);
            }
            if (starts(b, first, 0, 0, 0)) {
                return new ByteOrderMark(UTF_32LE, 0);
            }
            if (starts(b, 0, first) && b.length > 2 && b[2] == 0) {
                return new ByteOrderMark(StandardCharsets.UTF_16BE, 0);
            }
            if (starts(b, first, 0) && b.length > 3 && b[3] == 0) {
                return new ByteOrderMark(StandardCharsets.UTF_16LE, 0);
            }
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
