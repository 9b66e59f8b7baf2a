package io.claimwire.ingest.fetch;

import io.claimwire.ingest.fetch.FetchOutcome.Failed;
import io.claimwire.record.FetchOutcomeKind;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

/** Tells failures of an exchange apart by what an operator can do about them. */
final class FetchFailures {

    private static final int MAX_DEPTH = 12;

    private FetchFailures() {}

    static Failed of(Throwable failure, URI url) {
        String host = url.getHost() + ": ";
        GuardedResolver.BlockedAddressException blocked = cause(failure, GuardedResolver.BlockedAddressException.class);
        if (blocked != null) {
            return new Failed(FetchOutcomeKind.BLOCKED_ADDRESS, String.valueOf(blocked.getMessage()));
        }
        if (cause(failure, UnknownHostException.class) != null) {
            return new Failed(FetchOutcomeKind.DNS_FAILED, host + "the name resolves to no address");
        }
        TooLargeException large = cause(failure, TooLargeException.class);
        if (large != null) {
            return new Failed(FetchOutcomeKind.TOO_LARGE, host + large.getMessage());
        }
        if (cause(failure, MessageConstraintException.class) != null) {
            return new Failed(FetchOutcomeKind.TOO_LARGE, host + "the header is too large");
        }
        SSLException tls = cause(failure, SSLException.class);
        if (tls != null) {
            return new Failed(FetchOutcomeKind.TLS_FAILED, host + tlsReason(tls));
        }
        if (cause(failure, SocketTimeoutException.class) != null) {
            return new Failed(FetchOutcomeKind.TIMEOUT, host + "no answer in time");
        }
        if (failure instanceof CancellationException) {
            return new Failed(FetchOutcomeKind.CANCELLED, host + "cancelled");
        }
        return new Failed(FetchOutcomeKind.UNREACHABLE, host + reason(failure));
    }

    private static String tlsReason(SSLException tls) {
        if (cause(tls, CertificateExpiredException.class) != null) {
            return "its certificate has expired";
        }
        if (cause(tls, CertificateNotYetValidException.class) != null) {
            return "its certificate is not valid yet";
        }
        if (tls instanceof SSLPeerUnverifiedException) {
            return "its certificate is for another name";
        }
        if (cause(tls, CertPathBuilderException.class) != null
                || cause(tls, CertPathValidatorException.class) != null
                || cause(tls, CertificateException.class) != null) {
            return "its certificate is signed by nobody we trust";
        }
        return "TLS failed: " + reason(tls);
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
