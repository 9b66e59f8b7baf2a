package io.claimwire.enrich.quantity;

import com.ibm.icu.lang.UCharacter;
import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Reads numbers written with digits. */
final class DigitReader {

    /** Longer digit strings are identifiers. */
    private static final int LONGEST = 18;

    private static final BigDecimal LARGEST_DENOMINATOR = BigDecimal.valueOf(128);

    private final QuantityData data;

    DigitReader(QuantityData data) {
        this.data = data;
    }

    /**
     * @param from characters of the first token to skip, such as a glued currency code
     */
    @Nullable
    Numeral read(AnalyzedText text, int at, int limit, int from, boolean money) {
        String word = text.token(at).folded();
        int head = from;
        while (head < word.length() && isNumeric(word.charAt(head))) {
            head++;
        }
        String digits = word.substring(from, head);
        String rest = word.substring(head);
        BigDecimal value = parse(digits);
        if (value == null) {
            return null;
        }
        Numeral.Form form = digits.length() == 4 && isPlain(digits) ? Numeral.Form.FOUR_DIGITS : Numeral.Form.DIGITS;
        Numeral numeral = new Numeral(at, at + 1, value, form, BigDecimal.ONE, rest);
        if (!rest.isEmpty()) {
            BigDecimal glued = data.multipliers.get(rest);
            boolean capital = Character.isUpperCase(
                    text.written(at).charAt(text.written(at).length() - 1));
            boolean meant = rest.length() > 1 || money || capital || data.in("clear multipliers", rest);
            return glued != null && meant
                    ? new Numeral(at, at + 1, value.multiply(glued), Numeral.Form.DIGITS, glued, "")
                    : numeral;
        }
        return multiplied(text, fraction(text, numeral, limit), limit, money);
    }

    private static boolean isNumeric(char c) {
        return Character.isDigit(c) || c == '.' || c == ',' || (c >= 128 && UCharacter.getUnicodeNumericValue(c) > 0);
    }

    private static boolean isPlain(String digits) {
        for (int at = 0; at < digits.length(); at++) {
            if (!Character.isDigit(digits.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** {@code 1/2} and {@code 5 1/2}, written without spaces around the slash. */
    private Numeral fraction(AnalyzedText text, Numeral numeral, int limit) {
        int at = numeral.first();
        Numeral mixed = slash(text, at + 1, limit);
        if (mixed != null
                && mixed.value().compareTo(BigDecimal.ONE) < 0
                && text.token(at + 1).spaceBefore()) {
            return new Numeral(
                    at, mixed.end(), numeral.value().add(mixed.value()), Numeral.Form.DIGITS, BigDecimal.ONE, "");
        }
        Numeral plain = slash(text, at, limit);
        return plain == null ? numeral : plain;
    }

    private @Nullable Numeral slash(AnalyzedText text, int at, int limit) {
        if (at + 2 >= limit
                || !text.token(at).isNumber()
                || !(text.token(at + 1).is("/") || text.token(at + 1).is("\u2044"))) {
            return null;
        }
        Token denominator = text.token(at + 2);
        boolean glued = !text.token(at + 1).spaceBefore() && !denominator.spaceBefore() && denominator.isNumber();
        boolean chain = at + 3 < limit && text.token(at + 3).is("/");
        BigDecimal above = glued && !chain ? parse(text.token(at).folded()) : null;
        BigDecimal below = glued && !chain ? parse(denominator.folded()) : null;
        if (above == null
                || below == null
                || below.signum() == 0
                || !isDenominator(below)
                || above.compareTo(below) >= 0) {
            return null;
        }
        BigDecimal value = above.divide(below, MathContext.DECIMAL64);
        return new Numeral(at, at + 3, value, Numeral.Form.FRACTION, BigDecimal.ONE, "");
    }

    private static boolean isDenominator(BigDecimal below) {
        boolean small = below.scale() <= 0 && below.compareTo(LARGEST_DENOMINATOR) <= 0;
        boolean powerOfTwo = small && Integer.bitCount(below.intValue()) == 1;
        return powerOfTwo || (small && below.compareTo(BigDecimal.TEN) <= 0 && below.intValue() != 7);
    }

    /** {@code 2.5 million}, {@code 4 hundred million}. */
    private Numeral multiplied(AnalyzedText text, Numeral numeral, int limit, boolean money) {
        BigDecimal scale = BigDecimal.ONE;
        int end = numeral.end();
        while (end < limit && end < numeral.end() + 3) {
            String word = text.token(end).folded();
            BigDecimal multiplier = data.multipliers.get(word);
            if (multiplier == null || (word.length() == 1 && !money)) {
                break;
            }
            scale = scale.multiply(multiplier);
            end++;
        }
        return end == numeral.end()
                ? numeral
                : new Numeral(numeral.first(), end, numeral.value().multiply(scale), Numeral.Form.DIGITS, scale, "");
    }

    /** Null where the separators stand in no order: dates, versions, lists. */
    @Nullable
    BigDecimal parse(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        BigDecimal part = BigDecimal.ZERO;
        int decimalAt = digits.indexOf(data.decimalSeparator);
        boolean decimal = decimalAt >= 0 && digits.indexOf(data.decimalSeparator, decimalAt + 1) < 0;
        int whole = decimal ? decimalAt : digits.length();
        int groupStart = -1;
        for (int at = 0; at < digits.length(); at++) {
            char c = digits.charAt(at);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (decimal && at == decimalAt) {
                plain.append('.');
            } else if (c == data.groupSeparator || c == data.decimalSeparator) {
                int length = at - groupStart - 1;
                if (at > whole || length > 3 || (groupStart >= 0 && length != 3) || nextGroup(digits, at, whole) != 3) {
                    return null;
                }
                groupStart = at;
            } else {
                part = BigDecimal.valueOf(UCharacter.getUnicodeNumericValue(c));
            }
        }
        if (plain.length() > LONGEST || (plain.length() == 0 && part.signum() == 0)) {
            return null;
        }
        return plain.length() == 0 ? part : new BigDecimal(plain.toString()).add(part);
    }

    private int nextGroup(String digits, int at, int whole) {
        int end = at + 1;
        while (end < whole
                && digits.charAt(end) != data.groupSeparator
                && digits.charAt(end) != data.decimalSeparator) {
            end++;
        }
        return end - at - 1;
    }
}
