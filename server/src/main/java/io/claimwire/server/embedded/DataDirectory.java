package io.claimwire.server.embedded;

import io.claimwire.runtime.config.FileFault;
import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything a standalone keeps, locked while it runs: the lock ends with the process,
 * however that ends.
 */
public final class DataDirectory implements AutoCloseable {

    /** Where it is unless the operator names another. */
    public static final String DEFAULT = "data";

    /** Layout that this version writes. A higher one in a directory means that a newer version has written it. */
    static final int VERSION = 1;

    /** What an empty directory needs to begin with: logs, indexes and the database's first files. */
    private static final long LEAST_FREE_BYTES = 400L << 20;

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory where there is none, and locks it.
     *
     * @throws OperatorException where it cannot be written, is in use, or was written by a newer version
     */
    public static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel lockFile = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                lock(root, lockFile);
                checkVersion(root);
                checkSpace(root);
            } catch (IOException | RuntimeException e) {
                lockFile.close();
                throw e;
            }
            return new DataDirectory(root, lockFile);
        } catch (IOException e) {
            throw new OperatorException(
                    "the data directory " + root + " cannot be written (" + FileFault.said(e)
                            + "): make it writable and its disk not full, or choose another with --data-dir",
                    e);
        }
    }

    /** A path in the directory, absolute. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** The directory itself, absolute. */
    public Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
        }
    }

    private static void lock(Path root, FileChannel lockFile) throws IOException {
        FileLock lock = tryLock(lockFile);
        if (lock == null) {
            String holder = Files.readString(root.resolve("lock")).strip();
            throw new OperatorException("another standalone"
                    + (holder.isEmpty() ? "" : " (process " + holder + ")")
                    + " runs on the data directory " + root
                    + ": stop it first, or choose another with --data-dir");
        }
        lockFile.truncate(0);
        lockFile.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkVersion(Path root) throws IOException {
        Path file = root.resolve("version");
        if (!Files.exists(file)) {
            Files.writeString(file, VERSION + "\n");
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.matches("[0-9]{1,6}")) {
            throw new OperatorException(file + " holds \"" + found
                    + "\" instead of a number: restore it (this version writes " + VERSION
                    + "), or choose another directory with --data-dir");
        }
        if (Integer.parseInt(found) > VERSION) {
            throw new OperatorException("the data directory " + root + " was written by a newer version (layout "
                    + found + ", this version knows " + VERSION
                    + "): start that version, or choose another directory with --data-dir");
        }
    }

    private static void checkSpace(Path root) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new OperatorException("the disk of the data directory " + root + " is full: " + (free >> 20)
                    + " MiB are free, at least " + (LEAST_FREE_BYTES >> 20)
                    + " are needed. Free some, or choose a directory on another disk with --data-dir");
        }
    }
}
