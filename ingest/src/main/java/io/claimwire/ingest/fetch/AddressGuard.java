package io.claimwire.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses may be connected to. Feeds and pages name any address they like, so that everything that is not
 * publicly routed is refused unless the operator allows it: else a feed could read what only this machine can reach.
 */
public final class AddressGuard {

    /** Special-purpose address registries of IANA (RFC 6890 and successors). */
    private static final List<AddressRange> NOT_PUBLIC = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            // translated by a gateway of this network (RFC 7915, RFC 8215): to IPv4 addresses that are not seen here
            "::ffff:0:0:0/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    /** IPv6 ranges that carry an IPv4 address, with the byte where it begins. */
    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(AddressRange.parse("::/96"), 12),
            new Embedding(AddressRange.parse("64:ff9b::/96"), 12),
            new Embedding(AddressRange.parse("2002::/16"), 2));

    private final List<Allowed> allowed;

    private record Embedding(AddressRange range, int at) {}

    /** @param port 0 for any */
    private record Allowed(AddressRange range, int port) {}

    /**
     * @param allowed ranges that are allowed all the same: {@code 10.0.0.0/8}, {@code 127.0.0.1:8080}, {@code [::1]:80}
     * @throws IllegalArgumentException where one is no such range
     */
    public AddressGuard(List<String> allowed) {
        this.allowed = allowed.stream().map(AddressGuard::parse).toList();
    }

    /** True where a connection may be made. */
    public boolean allows(InetSocketAddress address) {
        InetAddress resolved = address.getAddress();
        return resolved != null && (isPublic(resolved.getAddress()) || isAllowed(resolved, address.getPort()));
    }

    private boolean isAllowed(InetAddress address, int port) {
        byte[] bytes = address.getAddress();
        return allowed.stream()
                .anyMatch(entry -> (entry.port == 0 || entry.port == port) && entry.range.contains(bytes));
    }

    private static boolean isPublic(byte[] address) {
        if (NOT_PUBLIC.stream().anyMatch(range -> range.contains(address))) {
            return false;
        }
        for (Embedding embedding : EMBEDDINGS) {
            if (embedding.range.contains(address)) {
                return isPublic(Arrays.copyOfRange(address, embedding.at, embedding.at + 4));
            }
        }
        return true;
    }

    private static Allowed parse(String entry) {
        String text = entry.strip();
        int bracket = text.indexOf(']');
        int colon = text.lastIndexOf(':');
        boolean hasPort = bracket >= 0 ? colon > bracket : colon >= 0 && text.indexOf(':') == colon;
        String range =
                (hasPort ? text.substring(0, colon) : text).replace("[", "").replace("]", "");
        try {
            int port = hasPort ? Integer.parseInt(text.substring(colon + 1)) : 0;
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("\"" + entry + "\" names no port between 1 and 65535");
            }
            return new Allowed(AddressRange.parse(range), port);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + entry + "\" names no port between 1 and 65535", e);
        }
    }

    private static List<AddressRange> ranges(String... texts) {
        List<AddressRange> ranges = new ArrayList<>();
        for (String text : texts) {
            ranges.add(AddressRange.parse(text));
        }
        return List.copyOf(ranges);
    }
}
