package io.claimwire.ingest.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes Content-Encoding within bounds. */
final class ContentDecoding {

    /** What is offered to the host. */
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    private static final int MAX_LAYERS = 3;

    /** Largest window of zstd, as a power of two: a frame may ask for gigabytes. */
    private static final int MAX_ZSTD_WINDOW = 23;

    private ContentDecoding() {}

    /**
     * @param encodings the header's values in the order they were applied, empty for none
     * @param maxBytes cap on what comes out
     * @param maxRatio cap on out by in, see {@link FetchSettings#RATIO_FLOOR}
     * @throws TooLargeException over a cap
     * @throws IOException where the bytes are not in the encoding they are said to be in
     */
    static byte[] decode(byte[] raw, String encodings, int maxBytes, int maxRatio) throws IOException {
        String[] layers = encodings.isBlank() ? new String[0] : encodings.split(",");
        if (layers.length > MAX_LAYERS) {
            throw new TooLargeException("the body is encoded " + layers.length + " times over");
        }
        byte[] decoded = raw;
        for (int i = layers.length - 1; i >= 0; i--) {
            decoded = layer(decoded, layers[i].strip().toLowerCase(Locale.ROOT), maxBytes, maxRatio);
        }
        return decoded;
    }

    private static byte[] layer(byte[] encoded, String encoding, int maxBytes, int maxRatio) throws IOException {
        if (encoded.length == 0) {
            return encoded;
        }
        try (InputStream in = open(encoded, encoding)) {
            return in == null ? encoded : read(in, encoded.length, maxBytes, maxRatio);
        } catch (IllegalStateException e) {
            throw new IOException(e);
        }
    }

    private static InputStream open(byte[] encoded, String encoding) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(encoded);
        return switch (encoding) {
            // hosts that say gzip and send plain bytes are common
            case "gzip", "x-gzip" -> isGzip(encoded) ? new GZIPInputStream(in, 1 << 13) : in;
            case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(encoded)), 1 << 13);
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> new ZstdInputStream(in).setLongMax(MAX_ZSTD_WINDOW);
            default -> in;
        };
    }

    private static byte[] read(InputStream in, int encodedBytes, int maxBytes, int maxRatio) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(maxBytes, encodedBytes * 4));
        byte[] buffer = new byte[1 << 14];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > maxBytes) {
                throw new TooLargeException("the body is larger than " + maxBytes + " bytes once decompressed");
            }
            if (out.size() > FetchSettings.RATIO_FLOOR && out.size() / maxRatio > encodedBytes) {
                throw new TooLargeException("the body grows more than " + maxRatio + "-fold when decompressed");
            }
        }
        return out.toByteArray();
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /** RFC 1950: the first two bytes are a multiple of 31; raw deflate is sent under the same name. */
    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0x0f) == 8 && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) % 31 == 0;
    }
}
