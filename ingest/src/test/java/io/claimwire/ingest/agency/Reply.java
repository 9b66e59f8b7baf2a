package io.claimwire.ingest.agency;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a host answers. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static Reply status(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    public static Reply of(String type, String body) {
        return of(type, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(String type, byte[] body) {
        return new Reply(200, Map.of("Content-Type", type), body);
    }

    public static Reply redirect(int status, String location) {
        return status(status).with("Location", location);
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    /** The same with a validator, or 304 where the asker holds it. */
    public Reply unlessKnown(Ask ask) {
        String etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(body)) + "\"";
        return etag.equals(ask.etag()) ? status(304).with("ETag", etag) : with("ETag", etag);
    }
}
