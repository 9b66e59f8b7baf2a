package io.claimwire.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the HTTP client, which connects to exactly what this returns: a name that resolves elsewhere on
 * a second look-up gains nothing.
 */
final class GuardedResolver implements DnsResolver {

    /** Says that a name led to an address that is not allowed. */
    static final class BlockedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        BlockedAddressException(String message) {
            super(message);
        }
    }

    /** Looks a name up; an address literal gives itself. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Lookup lookup;
    private final AddressGuard guard;

    GuardedResolver(Lookup lookup, AddressGuard guard) {
        this.lookup = lookup;
        this.guard = guard;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> allowed = new ArrayList<>();
        InetAddress refused = null;
        for (InetAddress address : lookup.resolve(host)) {
            InetSocketAddress socket = new InetSocketAddress(address, port);
            if (guard.allows(socket)) {
                allowed.add(socket);
            } else {
                refused = address;
            }
        }
        if (allowed.isEmpty() && refused != null) {
            String address = refused.getHostAddress();
            throw new BlockedAddressException((host.equals(address) ? host : host + " is " + address + ", which")
                    + " is no public address; fetch.allowed.addresses can allow it");
        }
        return allowed;
    }

    /** Without a port only what is allowed for every port passes. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
