package io.claimwire.ingest.feed.charset;

import io.claimwire.ingest.feed.repair.RepairKind;
import io.claimwire.ingest.feed.repair.Repairs;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decides which character set a feed is written in. A mark decides; then bytes that are UTF-8 are UTF-8, whatever is
 * declared; then the HTTP header, then the XML declaration, unless the bytes cannot be what it says; then detection.
 */
public final class FeedDecoder {
    /** Below this many sequences, bytes of a declared East Asian set may look like UTF-8 by chance. */
    private static final int CHANCE = 3;

    private FeedDecoder() {}

    public static DecodedText decode(byte[] body, @Nullable String contentType, Repairs repairs) {
        ByteOrderMark mark = ByteOrderMark.of(body);
        if (mark != null) {
            return text(body, mark.length(), mark.charset(), repairs);
        }
        String http = Declarations.ofHttp(contentType);
        String xml = Declarations.ofXml(body);
        String declaredName = Declarations.charset(http) != null ? http : xml;
        Charset declared = Declarations.charset(declaredName);
        Charset charset = choose(body, declared, declaredName, repairs);
        return text(body, 0, charset, repairs);
    }

    private static Charset choose(
            byte[] body, @Nullable Charset declared, @Nullable String declaredName, Repairs repairs) {
        Utf8Evidence evidence = Utf8Evidence.of(body);
        if (evidence.isAscii()) {
            return declared == null || isWide(declared) ? StandardCharsets.UTF_8 : declared;
        }
        boolean saysUtf8 = StandardCharsets.UTF_8.equals(declared);
        if (evidence.isUtf8()) {
            boolean chance = evidence.sequences() < CHANCE && declared != null && isMultibyte(declared);
            if (declared == null || saysUtf8 || (chance && strict(body, declared))) {
                return declared == null ? StandardCharsets.UTF_8 : declared;
            }
            repairs.add(RepairKind.CHARSET_FALSE, 0, declaredName + ", is UTF-8");
            return StandardCharsets.UTF_8;
        }
        if (declared != null && !saysUtf8 && !isWide(declared) && strict(body, declared)) {
            return declared;
        }
        if (evidence.isDamagedUtf8()) {
            return StandardCharsets.UTF_8;
        }
        Charset guess = CharsetGuess.of(body);
        Charset chosen = guess == null ? Charset.forName("windows-1252") : guess;
        if (declared == null) {
            repairs.add(RepairKind.CHARSET_GUESSED, 0, Declarations.publicName(chosen));
        } else {
            repairs.add(RepairKind.CHARSET_FALSE, 0, declaredName + ", seems to be " + Declarations.publicName(chosen));
        }
        return chosen;
    }

    private static DecodedText text(byte[] body, int from, Charset charset, Repairs repairs) {
        String text = new String(body, from, body.length - from, charset);
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == '\uFEFF') {
            marks++;
        }
        if (marks > 0) {
            repairs.add(RepairKind.BOM_REPEATED, 1, null);
            text = text.substring(marks);
        }
        int replaced = text.indexOf('\uFFFD');
        if (replaced >= 0 && !strict(body, charset)) {
            repairs.add(RepairKind.BYTES_REPLACED, 0, charset.name());
        }
        return new DecodedText(text, Declarations.publicName(charset));
    }

    private static boolean strict(byte[] body, Charset charset) {
        try {
            return !charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .isEmpty();
        } catch (CharacterCodingException notThis) {
            return false;
        }
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean isMultibyte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1;
    }
}
