package io.claimwire.enrich.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether a class of the extractor has a string as a constant: how a test tells that code asks for a section. */
final class ClassConstants {

    private static final char UTF8_TAG = 1;
    private static final List<String> CLASSES = read();

    private ClassConstants() {}

    static boolean has(String constant) {
        String entry = UTF8_TAG
                + new String(Character.toChars(constant.length() >> 8))
                + (char) (constant.length() & 0xff)
                + constant;
        return CLASSES.stream().anyMatch(bytes -> bytes.contains(entry));
    }

    private static List<String> read() {
        try (Stream<Path> files = Files.walk(Path.of(LanguageData.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(ClassConstants::bytes)
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
