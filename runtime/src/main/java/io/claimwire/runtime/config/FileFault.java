package io.claimwire.runtime.config;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read or written, in words instead of an exception's name. */
public final class FileFault {

    private FileFault() {}

    /** A clause that goes behind a colon or into parentheses; the exception's own words where there are no better. */
    public static String said(Exception fault) {
        if (fault instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (fault instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        }
        String reason = fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
        return reason == null ? fault.toString() : reason;
    }
}
