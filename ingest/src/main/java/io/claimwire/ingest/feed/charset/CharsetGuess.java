package io.claimwire.ingest.feed.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Detects a legacy character set from the words that are not ASCII; the markup around them would only mislead. */
final class CharsetGuess {
    private static final int SAMPLE = 16_384;
    private static final int MINIMUM_CONFIDENCE = 10;

    private CharsetGuess() {}

    /** Null where nothing likely was found. */
    static @Nullable Charset of(byte[] body) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample(body));
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getConfidence() < MINIMUM_CONFIDENCE) {
                return null;
            }
            Charset charset = Declarations.charset(match.getName());
            boolean unicode = match.getName().startsWith("UTF-");
            if (charset != null && !unicode) {
                return charset;
            }
        }
        return null;
    }

    /** The text between tags that holds a byte above 127. */
    private static byte[] sample(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(SAMPLE);
        int start = 0;
        boolean high = false;
        for (int i = 0; i <= body.length && out.size() < SAMPLE; i++) {
            boolean boundary = i == body.length || body[i] == '<' || body[i] == '>';
            if (boundary) {
                if (high) {
                    out.write(body, start, Math.min(i - start, SAMPLE));
                    out.write('\n');
                }
                start = i + 1;
                high = false;
            } else if (body[i] < 0) {
                high = true;
            }
        }
        return out.toByteArray();
    }
}
