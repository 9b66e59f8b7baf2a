package io.claimwire.server.embedded;

import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** PostgreSQL as a child process, on loopback, safe against a power cut as any other. */
final class EmbeddedPostgres implements AutoCloseable {

    static final String DATABASE = "claimwire";

    static final String USER = "claimwire";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final ChildProcess process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(ChildProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts it, on a new cluster where there is none, and waits until it takes connections. */
    static EmbeddedPostgres start(Path directory, Path log, int port) throws InterruptedException {
        try {
            Files.createDirectories(directory);
            Path software = PostgresBinaries.unpack(directory.resolve("software"));
            String password = password(directory);
            Path cluster = directory.resolve("cluster");
            if (!Files.exists(cluster)) {
                initialise(software, directory, cluster, log);
            }
            List<String> command = asOrdinaryUser();
            String mark = cluster.toString();
            command.addAll(List.of(software.resolve("bin/postgres").toString(), "-D", mark, "-p", "" + port));
            settings().forEach(setting -> command.addAll(List.of("-c", setting)));
            ChildProcess process = ChildProcess.start(command, mark, pidFile(directory), log);
            EmbeddedPostgres postgres = new EmbeddedPostgres(process, port, password);
            try {
                postgres.awaitDatabase();
            } catch (RuntimeException | InterruptedException e) {
                postgres.close();
                throw e;
            }
            return postgres;
        } catch (IOException e) {
            throw new OperatorException("PostgreSQL's directory " + directory + " cannot be written (" + e + ")", e);
        }
    }

    static Path pidFile(Path directory) {
        return directory.resolve("postgres.pid");
    }

    /** Address for JDBC, without the password. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        // INT: what PostgreSQL calls a fast stop, which does not wait for clients
        process.stop("INT", STOP_TIMEOUT);
    }

    private static List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "wal_level=minimal",
                "max_wal_senders=0",
                "max_wal_size=128MB",
                "min_wal_size=32MB",
                "shared_buffers=32MB",
                "max_connections=40",
                "io_method=sync",
                "timezone=UTC",
                "log_timezone=UTC");
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> asOrdinaryUser() {
        List<String> command = new ArrayList<>();
        if (OperatingSystem.isRoot()) {
            if (!OperatingSystem.has("unshare")) {
                throw new OperatorException("PostgreSQL does not run as root, and there is no `unshare` here to work"
                        + " around that: start claimwire as an ordinary user");
            }
            command.add("unshare");
            command.add("-U");
        }
        return command;
    }

    private static void initialise(Path software, Path directory, Path cluster, Path log)
            throws IOException, InterruptedException {
        Path fresh = directory.resolve("cluster.new");
        PostgresBinaries.delete(fresh);
        List<String> command = asOrdinaryUser();
        command.addAll(List.of(
                software.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + passwordFile(directory),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (exitOf(process) != 0) {
            throw new OperatorException(
                    "PostgreSQL's directory could not be set up; its last words (" + log + "):\n" + lastLines(log));
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int exitOf(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private static Path passwordFile(Path directory) {
        return directory.resolve("password");
    }

    /** Loopback is open to every user of the machine, so the database has a password, in a file of the owner's. */
    private static String password(Path directory) throws IOException {
        Path file = passwordFile(directory);
        if (!Files.exists(file)) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private void awaitDatabase() throws InterruptedException {
        long end = System.nanoTime() + START_TIMEOUT.toNanos();
        while (true) {
            try {
                createDatabase();
                return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new OperatorException(
                            "PostgreSQL ended at its start; its last words (" + process.log() + "):\n"
                                    + process.lastWords(),
                            e);
                }
                if (System.nanoTime() > end) {
                    throw new OperatorException(
                            "PostgreSQL took no connection within " + START_TIMEOUT.toSeconds() + " s (" + e
                                    + "); its log is " + process.log(),
                            e);
                }
            }
            Thread.sleep(50);
        }
    }

    private void createDatabase() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "2");
        String maintenance = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(maintenance, login);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
    }
}
