package io.claimwire.server.embedded;

import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Ports of a standalone: free ones, chosen once and then kept in the data directory. The sample agency's is part of
 * its articles' ids, so that another one would make every article a new one.
 */
public final class Ports {

    static final String FILE = "ports.properties";

    /** Below the range that systems hand out for outgoing connections, so that none of those takes one. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;

    private static final int ATTEMPTS = 200;

    private final Map<Service, Integer> ports;

    private Ports(Map<Service, Integer> ports) {
        this.ports = ports;
    }

    /**
     * Reads the ports of a data directory, chooses those it lacks, and chooses anew where one is taken and may
     * change.
     *
     * @param notice is told of a port that changed
     * @throws OperatorException where a port is taken that must not change, or the file makes no sense
     */
    static Ports keptIn(DataDirectory data, RandomGenerator random, Consumer<String> notice) {
        Path file = data.resolve(FILE);
        Map<Service, Integer> ports = read(file);
        for (Service service : Service.values()) {
            Integer kept = ports.get(service);
            if (kept == null) {
                ports.put(service, free(ports, random));
            } else if (!isFree(kept)) {
                refuseWhereKept(service, kept, file);
                int other = free(ports, random);
                ports.put(service, other);
                notice.accept("port " + kept + " of " + service.title() + " is taken by another program; it is " + other
                        + " from now on");
            }
        }
        write(file, ports);
        return new Ports(ports);
    }

    /** The ports as a file has them, for a process that only asks. */
    static Ports of(Path file) {
        return new Ports(read(file));
    }

    /** The port of a service. */
    public int of(Service service) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalStateException("no port of " + service);
        }
        return port;
    }

    private static void refuseWhereKept(Service service, int port, Path file) {
        if (!service.portIsKept()) {
            return;
        }
        String why = service == Service.AGENCY
                ? "its address is part of the articles' ids and must not change"
                : "the broker's log names it and it must not change";
        throw new OperatorException("port " + port + " of " + service.title() + " (kept in " + file
                + ") is taken by another program; " + why + ". End the program that listens on 127.0.0.1:" + port
                + ", or start on another directory with --data-dir");
    }

    private static int free(Map<Service, Integer> taken, RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = FIRST + random.nextInt(COUNT);
            if (!taken.containsValue(port) && isFree(port)) {
                return port;
            }
        }
        throw new OperatorException(
                "no free port found between " + FIRST + " and " + (FIRST + COUNT) + " on 127.0.0.1: end some servers");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<Service, Integer> read(Path file) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        if (!Files.exists(file)) {
            return ports;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new OperatorException(file + " cannot be read (" + e + ")", e);
        }
        for (Service service : Service.values()) {
            String text = properties.getProperty(service.key());
            if (text != null) {
                ports.put(service, parse(file, service.key(), text));
            }
        }
        return ports;
    }

    private static int parse(Path file, String key, String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new OperatorException(file + ": " + key + " is \"" + text + "\", not a port from 1 to 65535");
        }
        return port;
    }

    private static void write(Path file, Map<Service, Integer> ports) {
        Properties properties = new Properties();
        ports.forEach((service, port) -> properties.setProperty(service.key(), Integer.toString(port)));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                properties.store(writer, "Chosen once. The sample agency's port is part of its articles' ids.");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OperatorException(file + " cannot be written (" + e + ")", e);
        }
    }
}
