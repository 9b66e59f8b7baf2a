package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentEncodingTest {

    @RegisterExtension
    final LocalWeb web = new LocalWeb();

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw-deflate", "br", "zstd"})
    void readsEveryEncodingItOffers(String encoding) {
        byte[] plain = "the same text again and again, ".repeat(40).getBytes(StandardCharsets.UTF_8);
        byte[] body = Encodings.encode(encoding, plain);
        web.serve("/page", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", encoding.replace("raw-", ""));
            LocalWeb.answer(exchange, 200, body);
        });

        assertThat(((Fetched) web.fetch("/page")).body()).isEqualTo(plain);
    }

    @Test
    void readsABodyThatIsOnlySaidToBeCompressed() {
        web.serve("/page", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            LocalWeb.answer(exchange, 200, "plain".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(((Fetched) web.fetch("/page")).body()).asString().isEqualTo("plain");
    }

    /** Bodies in each encoding. */
    private static final class Encodings {

        static byte[] encode(String encoding, byte[] plain) {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                OutputStream encoder = switch (encoding) {
                    case "gzip" -> new GZIPOutputStream(out);
                    case "deflate" -> new DeflaterOutputStream(out);
                    case "raw-deflate" -> new DeflaterOutputStream(out, new java.util.zip.Deflater(9, true));
                    case "zstd" -> new com.github.luben.zstd.ZstdOutputStream(out);
                    default -> new StoredBrotli(out);
                };
                try (encoder) {
                    encoder.write(plain);
                }
                return out.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Brotli with a single uncompressed block (RFC 7932, 9.2): there is no encoder in Java. */
    private static final class StoredBrotli extends OutputStream {
        private final OutputStream out;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        StoredBrotli(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void close() throws IOException {
            // WBITS 16 = one 0 bit; ISLAST 0; MNIBBLES 4 = 00; MLEN - 1 in 16 bits; ISUNCOMPRESSED 1; to the byte's end
            int length = body.size() - 1;
            int bits = (length << 4) | (1 << 20);
            out.write(bits & 0xff);
            out.write((bits >> 8) & 0xff);
            out.write((bits >> 16) & 0xff);
            body.writeTo(out);
            out.write(3); // ISLAST, ISLASTEMPTY
            out.close();
        }
    }
}
