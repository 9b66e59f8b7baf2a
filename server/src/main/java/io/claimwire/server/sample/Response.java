package io.claimwire.server.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What one address answers.
 *
 * @param modified instant of the Last-Modified header, whole seconds
 */
record Response(String contentType, byte[] body, Instant modified) {

    static Response text(String contentType, String body, Instant modified) {
        return new Response(contentType, body.getBytes(StandardCharsets.UTF_8), modified);
    }

    /** A strong validator: it changes exactly when the bytes do. */
    String etag() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
