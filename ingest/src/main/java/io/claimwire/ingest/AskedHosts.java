package io.claimwire.ingest;

import java.util.Set;

/**
 * Hosts that fetches are made from. What is due at others waits, and counts as nothing that is still to be done.
 *
 * @param only empty for all
 */
record AskedHosts(Set<String> only) {

    boolean includes(String host) {
        return only.isEmpty() || only.contains(host);
    }

    boolean includesAll() {
        return only.isEmpty();
    }
}
