package io.claimwire.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that may be fetched: absolute, http or https, with a host, without credentials. */
public final class WebAddress {

    /** Longest address, in characters, as it is given and as it is requested: escaping makes up to six of one. */
    private static final int MAX_LENGTH = 4_000;

    private WebAddress() {}

    /**
     * The address as it can be requested: international names in ASCII, forbidden characters escaped, no fragment,
     * no user name. Null where it is no web address or a too long one. What this gives is left as it is when it is
     * given again.
     */
    public static @Nullable URI of(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return checked(new URI(escaped(text.strip())));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The same for an address that may be relative to another. */
    static @Nullable URI resolve(URI base, String location) {
        if (location.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return checked(base.resolve(new URI(escaped(location.strip()))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Host of a web address, with the port where it is not the scheme's own: what pace is kept for. */
    public static String host(URI address) {
        int port = address.getPort();
        boolean own = port == -1 || port == ("https".equals(address.getScheme()) ? 443 : 80);
        return own ? address.getHost() : address.getHost() + ":" + port;
    }

    private static @Nullable URI checked(URI uri) throws URISyntaxException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return null;
        }
        String hostPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostPort.endsWith("]") ? -1 : hostPort.lastIndexOf(':');
        String host = ascii(colon < 0 ? hostPort : hostPort.substring(0, colon));
        int port = colon < 0 || colon == hostPort.length() - 1 ? -1 : port(hostPort.substring(colon + 1));
        if (host == null || host.isEmpty() || port < -1 || port > 65_535) {
            return null;
        }
        StringBuilder address = new StringBuilder(scheme).append("://").append(host);
        if (port >= 0) {
            address.append(':').append(port);
        }
        String path = uri.getRawPath();
        address.append(path == null || path.isEmpty() ? "/" : path);
        if (uri.getRawQuery() != null) {
            address.append('?').append(uri.getRawQuery());
        }
        if (address.length() > MAX_LENGTH) {
            return null;
        }
        URI normal = new URI(address.toString());
        return normal.getHost() == null ? null : normal;
    }

    private static @Nullable String ascii(String host) {
        try {
            String decoded = host.indexOf('%') < 0 ? host : java.net.URLDecoder.decode(host, StandardCharsets.UTF_8);
            return decoded.startsWith("[")
                    ? decoded.toLowerCase(Locale.ROOT)
                    : IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int port(String text) {
        boolean digits = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    /** Escapes what links in the wild hold and no address may. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
