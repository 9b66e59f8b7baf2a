package io.claimwire.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.claimwire.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is poison, and what is a registry that is away. */
class RecordDecoderTest {

    /** Confluent's framing: a zero byte, the schema's id, a body. */
    private static final byte[] UNKNOWN_ID = {0, 0, 15, 66, 63, 2, 2};

    private HttpServer registry;
    private int status = 404;
    private String answer = "{\"error_code\":40403,\"message\":\"Schema not found\"}";
    private boolean oursResolve = true;

    @BeforeEach
    void startRegistry() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stopRegistry() {
        registry.stop(0);
    }

    private RecordDecoder.Decoded decode(byte[] value) {
        String url = "http://127.0.0.1:" + registry.getAddress().getPort();
        RecordDecoder decoder = new RecordDecoder(Map.of("schema.registry.url", url), () -> oursResolve);
        return decoder.decode(new ConsumerRecord<>(Topics.CLAIMS.name(), 0, 0, new byte[0], value));
    }

    @Test
    void anUnknownIdIsPoisonWhileOursResolve() {
        assertThat(decode(UNKNOWN_ID)).isInstanceOf(RecordDecoder.Decoded.Poison.class);
    }

    @Test
    void anUnknownIdIsAnOutageWhileOursDoNotResolve() {
        oursResolve = false;
        assertThatThrownBy(() -> decode(UNKNOWN_ID)).isInstanceOf(RegistryUnavailable.class);
    }

    @ParameterizedTest
    @CsvSource({"500, 50001", "503, 50301", "404, 40401", "401, 40101"})
    void everyOtherAnswerIsAnOutage(int code, int errorCode) {
        status = code;
        answer = "{\"error_code\":" + errorCode + ",\"message\":\"no\"}";
        assertThatThrownBy(() -> decode(UNKNOWN_ID)).isInstanceOf(RegistryUnavailable.class);
    }

    @Test
    void aRegistryThatRefusesConnectionsIsAnOutage() {
        registry.stop(0);
        assertThatThrownBy(() -> decode(UNKNOWN_ID)).isInstanceOf(RegistryUnavailable.class);
    }

    @Test
    void bytesThatAreNoFrameArePoisonWithoutAskingTheRegistry() {
        registry.stop(0);
        assertThat(decode("garbage".getBytes(StandardCharsets.UTF_8))).isInstanceOf(RecordDecoder.Decoded.Poison.class);
        assertThat(decode(new byte[] {0})).isInstanceOf(RecordDecoder.Decoded.Poison.class);
    }

    @Test
    void aMarkOfCompactionIsReadable() {
        assertThat(decode(null))
                .isInstanceOfSatisfying(
                        RecordDecoder.Decoded.Readable.class,
                        readable -> assertThat(readable.change().value()).isNull());
    }
}
