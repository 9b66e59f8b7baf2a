package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Token;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads ranges ({@code 20 to 30}, {@code between 5 and 8}, {@code 20-30}), scores and chains of numbers. */
final class Ranges {

    /** {@code two or three} is a range, {@code 5 or 500} is not. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(10);

    private static final int LOWEST_YEAR = 1500;
    private static final int HIGHEST_YEAR = 2100;

    /** A change word stands at most so many tokens before its numbers. */
    private static final int REACH = 6;

    /**
     * @param first its first token, an opener such as {@code between} included
     * @param numeralEnd index after the higher number
     * @param end index after its unit
     * @param kind what it is if no range of numbers: a score or an identifier; else null
     */
    record Range(
            BigDecimal lower,
            BigDecimal upper,
            int first,
            int numeralEnd,
            int end,
            UnitReader.@Nullable Unit unit,
            @Nullable QuantityKind kind) {}

    private final QuantityData data;
    private final AnalyzedText text;
    private final NumeralReader reader;
    private final UnitReader units;
    private final int first;
    private final int limit;

    Ranges(QuantityData data, AnalyzedText text, NumeralReader reader, UnitReader units, int first, int limit) {
        this.data = data;
        this.text = text;
        this.reader = reader;
        this.units = units;
        this.first = first;
        this.limit = limit;
    }

    @Nullable
    Range read(Numeral low, UnitReader.@Nullable Unit unit) {
        if (low.form() == Numeral.Form.VAGUE || low.form() == Numeral.Form.NEGATIVE) {
            return null;
        }
        int joiner = unit == null ? low.end() : Math.max(low.end(), unit.end());
        if (joiner + 1 >= limit) {
            return null;
        }
        Token join = text.token(joiner);
        int before = unit == null ? low.first() : Math.min(unit.first(), low.first());
        String opener =
                before > first ? data.rangeOpeners.get(text.token(before - 1).folded()) : null;
        boolean opened = join.is(Objects.requireNonNullElse(opener, ""));
        if (!opened && !data.in("ranges", join.folded())) {
            return null;
        }
        int at = joiner + 1;
        while (at < limit - 1 && isSign(text.token(at))) {
            at++;
        }
        UnitReader.Unit currency = units.before(at, joiner + 1);
        Numeral high = reader.read(at, currency != null, currency == null ? 0 : currency.glued());
        if (high == null || high.form() == Numeral.Form.VAGUE || high.form() == Numeral.Form.NEGATIVE) {
            return null;
        }
        return isChange(before) && join.isWord()
                ? null
                : join(low, unit, join, high, currency, opened ? before - 1 : before);
    }

    private static boolean isSign(Token token) {
        return !token.isNumber() && !token.isWord() && token.folded().length() == 1 && "$€£¥".contains(token.folded());
    }

    private @Nullable Range join(
            Numeral low,
            UnitReader.@Nullable Unit unit,
            Token join,
            Numeral high,
            UnitReader.@Nullable Unit currency,
            int start) {
        UnitReader.Unit after = currency == null ? units.after(high) : currency;
        int end = after == null ? high.end() : Math.max(high.end(), after.end());
        boolean hyphen = !join.isWord();
        if (hyphen && isChain(high.end())) {
            return new Range(
                    low.value(), high.value(), start, high.end(), endOfChain(high.end()), null, QuantityKind.PHONE);
        }
        BigDecimal lower = spread(low, high) ? low.value().multiply(high.scale()) : low.value();
        boolean currencyOnly = unit != null && after == null && unit.first() < low.first();
        boolean sameUnit =
                unit == null || currencyOnly || (after != null && unit.name().equals(after.name()));
        boolean ascending = lower.compareTo(high.value()) < 0;
        boolean tight = !join.spaceBefore() && !text.token(high.first()).spaceBefore();
        if (hyphen && tight && !ascending && unit == null && after == null && low.hasDigits() && high.hasDigits()) {
            return new Range(low.value(), high.value(), start, high.end(), high.end(), null, QuantityKind.SCORE);
        }
        if (!sameUnit || !ascending || !low.rest().isEmpty() && unit == null) {
            return null;
        }
        if (hyphen && !tight && !(low.hasDigits() && high.hasDigits())) {
            return null;
        }
        boolean plain = join.isWord() && !hyphen;
        if (plain && (!closeEnough(join, lower, high.value()))) {
            return null;
        }
        if (isYears(low, high)) {
            return new Range(low.value(), high.value(), start, high.end(), high.end(), null, QuantityKind.DATE);
        }
        return new Range(lower, high.value(), start, high.end(), end, after == null ? unit : after, null);
    }

    /** {@code $89 to $93 billion}: the multiplier is meant for both. */
    private static boolean spread(Numeral low, Numeral high) {
        return low.scale().compareTo(BigDecimal.ONE) == 0
                && high.scale().compareTo(BigDecimal.ONE) > 0
                && low.value().multiply(high.scale()).compareTo(high.value()) < 0;
    }

    private static boolean isYears(Numeral low, Numeral high) {
        return low.form() == Numeral.Form.FOUR_DIGITS
                && high.form() == Numeral.Form.FOUR_DIGITS
                && low.value().intValue() > LOWEST_YEAR
                && high.value().intValue() < HIGHEST_YEAR;
    }

    /** After "or" only numbers of one size make a range. */
    private boolean closeEnough(Token join, BigDecimal low, BigDecimal high) {
        return !data.in("alternatives", join.folded()) || low.multiply(NEAR).compareTo(high) >= 0;
    }

    /** Whether the number that begins at a token is one end of a change: {@code rose from 12 to 15}. */
    boolean isChange(int at) {
        if (at - 1 <= first) {
            return false;
        }
        String before = text.token(at - 1).folded();
        if (!data.in("ranges", data.rangeOpeners.getOrDefault(before, before))) {
            return false;
        }
        for (int back = at - 2; back >= Math.max(first, at - 2 - REACH); back--) {
            if (data.in("range sums", text.token(back).folded())) {
                return true;
            }
        }
        return false;
    }

    private boolean isChain(int at) {
        return at + 1 < limit
                && text.token(at).is("-")
                && !text.token(at).spaceBefore()
                && text.token(at + 1).isNumber()
                && !text.token(at + 1).spaceBefore();
    }

    private int endOfChain(int at) {
        int end = at;
        while (isChain(end)) {
            end += 2;
        }
        return end;
    }
}
