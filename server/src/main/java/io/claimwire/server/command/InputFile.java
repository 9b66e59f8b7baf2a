package io.claimwire.server.command;

import io.claimwire.runtime.config.FileFault;
import io.claimwire.server.OperatorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
                    "the input " + name + " cannot be read (" + FileFault.said(e)
                            + "): name a readable file, or - for standard input",
                    e);
        }
    }

    /**
     * The input as text.
     *
     * @throws OperatorException where it is not UTF-8: claims of replaced characters would have a quiet fault
     */
    static String text(String name) {
        byte[] bytes = read(name);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new OperatorException("the input " + name + " is not text in UTF-8: convert it first", e);
        }
    }
}
