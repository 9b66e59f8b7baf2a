package io.claimwire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses in CIDR form.
 *
 * @param bits leading bits that count
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AddressRange(byte[] network, int bits) {

    /**
     * Reads {@code 10.0.0.0/8}, or a single address.
     *
     * @throws IllegalArgumentException where it is neither
     */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        try {
            if (address.isEmpty() || !isLiteral(address)) {
                throw new IllegalArgumentException("\"" + text + "\" is no address range such as 10.0.0.0/8");
            }
            byte[] network = InetAddress.getByName(address).getAddress();
            int bits = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > network.length * 8) {
                throw new IllegalArgumentException("\"" + text + "\" has more bits than an address");
            }
            return new AddressRange(network, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no address range such as 10.0.0.0/8", e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit));
            if (((address[bit / 8] ^ network[bit / 8]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Only digits and the marks of an address: a name must never be looked up here. */
    private static boolean isLiteral(String text) {
        boolean six = text.indexOf(':') >= 0;
        return text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9') || (six && (c == ':' || isHex(c))));
    }

    private static boolean isHex(int c) {
        return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
