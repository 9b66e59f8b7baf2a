package io.claimwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of hosts, signed by an authority that exists for one test, all made by the JDK's own tool. */
final class Certificate {

    private static final String PASSWORD = "password";

    private final KeyStore store;

    private Certificate(KeyStore store) {
        this.store = store;
    }

    /** Makes the authority that the others in this directory are signed by. */
    static void authority(Path directory) throws Exception {
        keytool(directory.resolve("authority.p12"), "authority", "-dname", "CN=authority", "-ext", "bc:c");
    }

    /** @param validity options of keytool that say when it is valid */
    static Certificate of(Path directory, String name, String... validity) throws Exception {
        Path file = Files.createTempDirectory(directory, "host").resolve("host.p12");
        Files.copy(directory.resolve("authority.p12"), file);
        List<String> options =
                new ArrayList<>(List.of("-signer", "authority", "-dname", "CN=" + name, "-ext", "san=dns:" + name));
        options.addAll(List.of(validity));
        keytool(file, "host", options.toArray(String[]::new));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new Certificate(store);
    }

    /** For the host that it belongs to. */
    SSLContext own() throws Exception {
        KeyStore own = empty();
        own.setKeyEntry(
                "host",
                store.getKey("host", PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                store.getCertificateChain("host"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** For those who believe the authority. */
    SSLContext trusted() throws Exception {
        KeyStore believed = empty();
        believed.setCertificateEntry("authority", store.getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void keytool(Path file, String alias, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
