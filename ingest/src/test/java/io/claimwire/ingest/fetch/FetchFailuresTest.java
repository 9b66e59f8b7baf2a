package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.record.FetchOutcomeKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

class FetchFailuresTest {

    private static final URI URL = URI.create("https://agency.example/");

    @Test
    void tellsTlsFailuresApart() {
        assertThat(of(tls(new CertificateExpiredException())).message()).contains("expired");
        assertThat(of(new SSLPeerUnverifiedException("x")).message()).contains("another name");
        assertThat(of(tls(new CertPathBuilderException("x"))).message()).contains("nobody we trust");
        assertThat(of(new SSLHandshakeException("unknown protocol")).message()).contains("unknown protocol");
        assertThat(of(new SSLPeerUnverifiedException("x")).kind()).isEqualTo(FetchOutcomeKind.TLS_FAILED);
    }

    @Test
    void findsTheCauseBelowWrappers() {
        assertThat(of(new IOException(new SocketTimeoutException())).kind()).isEqualTo(FetchOutcomeKind.TIMEOUT);
        assertThat(of(new RuntimeException(new ConnectException("refused"))).kind())
                .isEqualTo(FetchOutcomeKind.UNREACHABLE);
    }

    private static Throwable tls(Exception cause) {
        return new SSLHandshakeException("handshake").initCause(cause);
    }

    private static Failed of(Throwable failure) {
        return FetchFailures.of(failure, URL);
    }
}
