package io.claimwire.enrich.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters, in the order of the HTML standard: byte order mark, HTTP, {@code meta}; then
 * by trial. A declaration is not believed where the bytes are valid UTF-8 with multi-byte characters,
 * which no other encoding produces by accident.
 */
final class PageDecoder {

    /** The standard's labels mean the wider encoding of Windows. */
    private static final Map<String, String> ALIASES = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949",
            "shift_jis", "windows-31j");

    private static final int META_WINDOW = 4096;
    private static final int DETECTION_WINDOW = 64 * 1024;

    private PageDecoder() {}

    static String decode(byte[] body, @Nullable String contentType) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
        }
        String utf8 = strictUtf8(body);
        if (utf8 != null) {
            return utf8;
        }
        Charset declared = charset(parameter(contentType));
        if (declared == null) {
            int window = Math.min(body.length, META_WINDOW);
            declared = charset(parameter(new String(body, 0, window, StandardCharsets.ISO_8859_1)));
        }
        if (declared == null) {
            declared = detect(body);
        }
        return new String(body, declared);
    }

    private static boolean startsWith(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Null where the bytes are not UTF-8. Plain ASCII passes too: it reads the same in every encoding
     * that pages use, but for UTF-16 and ISO-2022, which show by their zero and escape bytes.
     */
    private static @Nullable String strictUtf8(byte[] body) {
        for (int i = 0; i < Math.min(body.length, META_WINDOW); i++) {
            if (body[i] == 0 || body[i] == 0x1B) {
                return null;
            }
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return text.toString();
        } catch (CharacterCodingException e) {
            return mostlyUtf8(body);
        }
    }

    /** Pages cut in the middle of a character, or with a stray byte, are still UTF-8: at most one fault in 200 multi-byte characters. */
    private static @Nullable String mostlyUtf8(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int faults = 0;
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                faults++;
            } else if (c > 0x7F) {
                wide++;
            }
        }
        return wide > 0 && faults * 200L <= wide + 199L && wide > faults * 5L ? text : null;
    }

    private static @Nullable String parameter(@Nullable String declaration) {
        if (declaration == null) {
            return null;
        }
        String folded = declaration.toLowerCase(Locale.ROOT);
        int at = folded.indexOf("charset");
        if (at < 0) {
            return null;
        }
        int i = at + "charset".length();
        while (i < folded.length() && " =\"'".indexOf(folded.charAt(i)) >= 0) {
            i++;
        }
        int start = i;
        while (i < folded.length()
                && (Character.isLetterOrDigit(folded.charAt(i)) || "-_:.".indexOf(folded.charAt(i)) >= 0)) {
            i++;
        }
        return i > start ? folded.substring(start, i) : null;
    }

    private static @Nullable Charset charset(@Nullable String label) {
        if (label == null || label.startsWith("utf-16") || label.startsWith("utf-32")) {
            return null;
        }
        try {
            return Charset.forName(ALIASES.getOrDefault(label, label));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Charset detect(byte[] body) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(body.length > DETECTION_WINDOW ? Arrays.copyOf(body, DETECTION_WINDOW) : body);
        CharsetMatch match = detector.detect();
        if (match == null) {
            return Charset.forName("windows-1252");
        }
        String name = match.getName().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(ALIASES.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Charset.forName("windows-1252");
        }
    }
}
