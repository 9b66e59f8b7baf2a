package io.claimwire.ingest.feed.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Detects a legacy character set from the words that are not ASCII; the markup around them would only mislead. ICU's
 * statistics decide, unless the text would be full of impossible words; then the reading with the fewest of these.
 */
final class CharsetGuess {
    private static final int SAMPLE = 16_384;
    private static final int MINIMUM_CONFIDENCE = 10;
    private static final double PLAUSIBLE = 0.08;

    /** What ICU does not know or tells badly from its neighbours in short texts. */
    private static final List<Charset> OTHERS = List.of(
            Charset.forName("windows-1252"),
            Charset.forName("windows-1250"),
            Charset.forName("ISO-8859-2"),
            Charset.forName("x-windows-874"));

    private CharsetGuess() {}

    /** Null where nothing likely was found. */
    static @Nullable Charset of(byte[] body) {
        byte[] sample = sample(body);
        Charset best = null;
        double fewest = Double.MAX_VALUE;
        for (Charset candidate : candidates(sample)) {
            double faults = WordShape.faults(new String(sample, candidate));
            if (best == null && faults <= PLAUSIBLE) {
                return candidate;
            }
            if (faults < fewest) {
                best = candidate;
                fewest = faults;
            }
        }
        return best;
    }

    private static Set<Charset> candidates(byte[] sample) {
        Set<Charset> candidates = new LinkedHashSet<>();
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = Declarations.charset(match.getName());
            if (match.getConfidence() >= MINIMUM_CONFIDENCE
                    && charset != null
                    && !match.getName().startsWith("UTF-")) {
                candidates.add(charset);
            }
        }
        candidates.addAll(OTHERS);
        return candidates;
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
