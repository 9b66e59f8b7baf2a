package io.claimwire.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileFaultTest {

    @Test
    void namesTheReasonAndNotTheException() {
        assertThat(FileFault.said(new NoSuchFileException("a"))).isEqualTo("there is no such file");
        assertThat(FileFault.said(new MalformedInputException(1))).isEqualTo("it is not text in UTF-8");
        assertThat(FileFault.said(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(FileFault.said(new IOException("broken pipe"))).isEqualTo("broken pipe");
    }

    @Test
    void fallsBackToTheExceptionWhereThatSaysNothing() {
        assertThat(FileFault.said(new FileAlreadyExistsException("data"))).contains("data");
    }
}
