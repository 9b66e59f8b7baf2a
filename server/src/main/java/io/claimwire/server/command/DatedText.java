package io.claimwire.server.command;

import io.claimwire.enrich.claim.ExtractionInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text with its day of publication.
 *
 * @param text without the line that gave the day
 * @param published null where neither the caller nor the text gives it
 */
record DatedText(String text, @Nullable LocalDate published) {

    private static final String MARK = "date ";
    private static final int DAY_LENGTH = "YYYY-MM-DD".length();

    /**
     * Takes a leading {@code date YYYY-MM-DD} off the text unless the day is given.
     *
     * @param given the day that the caller states; the text is then left alone
     */
    static DatedText of(String input, @Nullable LocalDate given) {
        String text = input.startsWith("\uFEFF") ? input.substring(1) : input;
        if (given != null) {
            return new DatedText(text, given);
        }
        String begin = text.stripLeading();
        int end = MARK.length() + DAY_LENGTH;
        if (!begin.startsWith(MARK) || begin.length() < end) {
            return new DatedText(text, null);
        }
        boolean alone = begin.length() == end || Character.isWhitespace(begin.charAt(end));
        try {
            LocalDate day = LocalDate.parse(begin.substring(MARK.length(), end));
            return alone ? new DatedText(begin.substring(end).stripLeading(), day) : new DatedText(text, null);
        } catch (DateTimeException e) {
            return new DatedText(text, null);
        }
    }

    ExtractionInput input(@Nullable String language) {
        return new ExtractionInput(text, published, language);
    }
}
