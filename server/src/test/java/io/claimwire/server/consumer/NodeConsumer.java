package io.claimwire.server.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in {@code src/test/consumer}, which shares no code with us: Node.js with packages from npm. */
final class NodeConsumer {

    private static final Path SOURCES = Path.of("src/test/consumer");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", "consume.js");
    private static final long INSTALL_MINUTES = 5;
    private static final long READ_MINUTES = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private NodeConsumer(Path folder) {
        this.folder = folder;
    }

    /**
     * Installs the program's packages.
     *
     * @param folder where to; made if missing
     * @throws IllegalStateException where Node.js or npm is missing or npm fails
     */
    static NodeConsumer install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.copy(SOURCES.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(folder, INSTALL_MINUTES, "npm", "ci");
        return new NodeConsumer(folder);
    }

    /** The first records of a topic: objects with partition, offset, key, headers, value. */
    List<JsonNode> read(String bootstrap, String registry, String topic, int count)
            throws IOException, InterruptedException {
        Path output =
                run(folder, READ_MINUTES, "node", "consume.js", bootstrap, registry, topic, String.valueOf(count));
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    /** Runs a program to its end and gives the file with its standard output. */
    private static Path run(Path folder, long minutes, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve(command[0] + ".out");
        Path errors = folder.resolve(command[0] + ".err");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the test of the independent consumer needs Node.js 20 or newer with npm, and `" + command[0]
                            + "` cannot be started; install both (Debian: apt-get install nodejs npm)",
                    e);
        }
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " did not end within " + minutes + " minutes");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed with " + process.exitValue() + ": "
                    + Files.readString(errors));
        }
        return output;
    }
}
