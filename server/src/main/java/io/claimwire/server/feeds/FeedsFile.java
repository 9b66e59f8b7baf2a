package io.claimwire.server.feeds;

import io.claimwire.record.Feed;
import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Reads a list of feeds, YAML or OPML. Every refusal names file, line and remedy. */
public final class FeedsFile {

    /** A list of 50,000 feeds is a fifth of it. */
    private static final long MAX_BYTES = 64L << 20;

    private FeedsFile() {}

    /**
     * Reads all feeds or none.
     *
     * @param addedAt the instant to put into those that state none
     * @throws OperatorException where the file cannot be read or is not a list of feeds
     */
    public static List<Feed> read(Path file, Instant addedAt) {
        return listed(file, addedAt).stream().map(ListedFeed::feed).toList();
    }

    /** As {@link #read}, with what the file says of each feed. */
    public static List<ListedFeed> listed(Path file, Instant addedAt) {
        byte[] bytes = bytes(file);
        return isXml(bytes) ? OpmlReader.read(file, bytes, addedAt) : YamlReader.read(file, text(file, bytes), addedAt);
    }

    /** What a file that names no list of feeds is refused with. */
    static OperatorException refusal(Path file, int line, String why) {
        return new OperatorException(file + ", line " + Math.max(1, line) + ": " + why);
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new OperatorException(
                        "the feeds file " + file + " is larger than " + (MAX_BYTES >> 20) + " MiB: split it");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new OperatorException("there is no feeds file " + file + ": name one that is there", e);
        } catch (AccessDeniedException e) {
            throw new OperatorException(
                    "the feeds file " + file + " may not be read by this user: change its permissions", e);
        } catch (IOException e) {
            String what = Files.isDirectory(file) ? "is a folder" : "cannot be read (" + e.getMessage() + ")";
            throw new OperatorException("the feeds file " + file + " " + what + ": name a readable file", e);
        }
    }

    private static boolean isXml(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] <= ' ' || bytes[at] == (byte) 0xEF)) {
            // blanks, marks of byte order, and the zero bytes of UTF-16
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    private static String text(Path file, byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < rest.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw refusal(file, line, "this is not UTF-8 text: save the file as UTF-8");
        }
    }
}
