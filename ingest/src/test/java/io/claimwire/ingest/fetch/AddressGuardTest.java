package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2002:5db8:d822::1"})
    void allowsPublicAddresses(String address) throws Exception {
        assertThat(guard.allows(at(address, 80))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::7f00:1",
                "64:ff9b:1::808:808",
                "64:ff9b:1:a00:0:100::",
                "64:ff9b:1:7f00:0:100:808:808",
                "::ffff:0:127.0.0.1",
                "::ffff:0:7f00:1",
                "::ffff:0:808:808",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void refusesWhatIsNotPublic(String address) throws Exception {
        assertThat(guard.allows(at(address, 80))).isFalse();
    }

    @Test
    void refusesWhatDoesNotResolve() {
        assertThat(guard.allows(InetSocketAddress.createUnresolved("example.org", 80)))
                .isFalse();
    }

    @Test
    void allowsRangesAndPortsThatTheOperatorNames() throws Exception {
        AddressGuard allowing = new AddressGuard(List.of("10.0.0.0/8", "127.0.0.1:8080", "[::1]:80", "fd00::/8"));

        assertThat(allowing.allows(at("10.9.8.7", 443))).isTrue();
        assertThat(allowing.allows(at("127.0.0.1", 8080))).isTrue();
        assertThat(allowing.allows(at("127.0.0.1", 8081))).isFalse();
        assertThat(allowing.allows(at("127.0.0.2", 8080))).isFalse();
        assertThat(allowing.allows(at("::1", 80))).isTrue();
        assertThat(allowing.allows(at("::1", 81))).isFalse();
        assertThat(allowing.allows(at("fd00::1", 1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "127.0.0.1:99999", "", "example.org/8"})
    void refusesToReadWhatIsNoRange(String text) {
        assertThatThrownBy(() -> new AddressGuard(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    private static InetSocketAddress at(String address, int port) throws Exception {
        return new InetSocketAddress(InetAddress.getByName(address), port);
    }
}
