package io.claimwire.server.command;

import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a command reads: a file, or standard input where it is called {@code -}. */
final class InputFile {

    private InputFile() {}

    static byte[] read(String name) {
        try {
            return name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
        } catch (IOException e) {
            throw new OperatorException(
                    "the input " + name + " cannot be read (" + e + "): name a readable file, or - for standard input",
                    e);
        }
    }
}
