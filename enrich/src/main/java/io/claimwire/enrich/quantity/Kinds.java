package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.Shape;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Decides what a number without currency or unit is, by the tokens right beside it. */
final class Kinds {

    private static final int LOWEST_YEAR = 1400;
    private static final int HIGHEST_YEAR = 2100;
    private static final int FIRST_LIKELY_YEAR = 1900;
    private static final int OLDEST = 120;

    private final QuantityData data;
    private final AnalyzedText text;
    private final Numeral numeral;
    private final int floor;
    private final int limit;
    private final boolean bounded;

    /**
     * @param bounded whether words such as {@code at least} stand in front: then it is no label
     */
    Kinds(QuantityData data, AnalyzedText text, Numeral numeral, int floor, int limit, boolean bounded) {
        this.data = data;
        this.text = text;
        this.numeral = numeral;
        this.floor = floor;
        this.limit = limit;
        this.bounded = bounded;
    }

    QuantityKind decide() {
        if (numeral.form() == Numeral.Form.FRACTION) {
            return QuantityKind.RATIO;
        }
        if (isAge()) {
            return QuantityKind.AGE;
        }
        if (numeral.hasDigits()) {
            QuantityKind kind = ofDigits();
            if (kind != null) {
                return kind;
            }
        }
        if (isLabelled()) {
            return QuantityKind.NAME;
        }
        if (isRatio()) {
            return QuantityKind.RATIO;
        }
        return isReference() ? QuantityKind.REFERENCE : QuantityKind.COUNT;
    }

    private @Nullable QuantityKind ofDigits() {
        String rest = numeral.rest();
        if (data.in("ordinal endings", rest)) {
            return QuantityKind.ORDINAL;
        }
        if (data.in("decade marks", rest) || isDecadePossessive()) {
            return QuantityKind.DATE;
        }
        if (data.in("clock", rest) || isClock()) {
            return QuantityKind.TIME;
        }
        if (isDay() || (numeral.form() == Numeral.Form.FOUR_DIGITS && isYear())) {
            return QuantityKind.DATE;
        }
        if (!rest.isEmpty()) {
            return QuantityKind.NAME;
        }
        return isName() ? QuantityKind.NAME : null;
    }

    private @Nullable Token before(int distance) {
        int at = numeral.first() - distance;
        return at >= floor ? text.token(at) : null;
    }

    private @Nullable Token after(int distance) {
        int at = numeral.end() - 1 + distance;
        return at < limit ? text.token(at) : null;
    }

    private static boolean is(@Nullable Token token, String word) {
        return token != null && token.is(word);
    }

    private boolean in(String section, @Nullable Token token) {
        return token != null && data.in(section, token.folded());
    }

    private boolean isAge() {
        if (in("ages", before(1)) && !bounded) {
            return true;
        }
        Token mark = before(2);
        boolean apposition = numeral.form() == Numeral.Form.DIGITS
                && numeral.rest().isEmpty()
                && is(before(1), ",")
                && (is(after(1), ",") || is(after(1), "."))
                && mark != null
                && mark.isWord()
                && mark.shape().startsNameLike()
                && !data.months.contains(mark.folded())
                && !data.weekdays.contains(mark.folded());
        return apposition
                && numeral.value().intValue() <= OLDEST
                && numeral.value().scale() <= 0;
    }

    private boolean isDecadePossessive() {
        Token next = after(1);
        return numeral.form() == Numeral.Form.FOUR_DIGITS
                && next != null
                && next.kind() == TokenKind.POSSESSIVE
                && numeral.value().intValue() % 10 == 0;
    }

    private boolean isClock() {
        PhraseTable.Match<Boolean> clock = data.clocks.startingAt(text, numeral.end(), limit);
        if (clock != null) {
            return true;
        }
        Token next = after(1);
        Token minutes = after(2);
        if (is(next, ":") && minutes != null && minutes.isNumber() && !minutes.spaceBefore()) {
            return true;
        }
        Token previous = before(1);
        Token hours = before(2);
        if (is(previous, ":")
                && hours != null
                && hours.isNumber()
                && !text.token(numeral.first()).spaceBefore()) {
            return true;
        }
        boolean military = numeral.form() == Numeral.Form.FOUR_DIGITS
                && (text.token(numeral.first()).folded().startsWith("0") || in("clock zones", next));
        return military && numeral.value().intValue() < 2400;
    }

    /** Beside a month, or in brackets after a weekday: {@code Sunday (17)}. */
    private boolean isDay() {
        Token previous = before(1);
        Token next = after(1);
        boolean monthBefore = previous != null && data.months.contains(previous.folded()) && isCalendarWord(previous);
        boolean monthAfter = next != null && data.months.contains(next.folded()) && isCalendarWord(next);
        boolean day = numeral.value().intValue() <= 31 && numeral.rest().isEmpty();
        boolean monthThenDay = is(previous, ",")
                && before(2) != null
                && before(2).isNumber()
                && before(3) != null
                && data.months.contains(before(3).folded());
        if (monthThenDay && numeral.form() == Numeral.Form.FOUR_DIGITS) {
            return true;
        }
        boolean dayDone = before(2) != null && before(2).isNumber() && numeral.form() != Numeral.Form.FOUR_DIGITS;
        if ((monthBefore && !dayDone) || (monthAfter && day)) {
            return true;
        }
        Token weekday = before(2);
        return day && is(previous, "(") && is(next, ")") && weekday != null && data.weekdays.contains(weekday.folded());
    }

    /** "May" and "March" are months only with a capital where capitals mean something. */
    private boolean isCalendarWord(Token token) {
        return token.shape() != Shape.LOWER;
    }

    private boolean isYear() {
        int value = numeral.value().intValue();
        if (value < LOWEST_YEAR || value > HIGHEST_YEAR || bounded) {
            return false;
        }
        boolean introduced = in("year before", before(1));
        if (isCounted(after(1))) {
            return introduced;
        }
        return introduced || value >= FIRST_LIKELY_YEAR;
    }

    /** A plural noun or a word for people. */
    private boolean isCounted(@Nullable Token next) {
        if (next == null || !next.isWord()) {
            return false;
        }
        boolean common = next.shape() == Shape.LOWER || text.upperCaseAt(numeral.first());
        return common
                && !data.in("name followers", next.folded())
                && (data.plural(next.folded()) || data.in("counted people", next.folded()));
    }

    /** {@code Boeing 737}, {@code Group 4}: a number after a capital, without a noun of its own. */
    private boolean isName() {
        Token previous = before(1);
        if (bounded
                || previous == null
                || text.upperCaseAt(numeral.first())
                || numeral.scale().intValue() != 1) {
            return false;
        }
        Token next = after(1);
        boolean noun = next != null
                && next.isWord()
                && next.shape() == Shape.LOWER
                && !data.in("name followers", next.folded());
        boolean sentenceStart = numeral.first() - 1 == floor && previous.shape() == Shape.CAPITALISED;
        return previous.isWord()
                && previous.shape().startsNameLike()
                && !sentenceStart
                && !noun
                && !data.weekdays.contains(previous.folded())
                && !is(next, "(");
    }

    /** {@code Model 3}, {@code Channel Two}: part of a name whatever follows. */
    private boolean isLabelled() {
        Token previous = before(1);
        if (bounded || previous == null || !previous.isWord()) {
            return false;
        }
        boolean label = numeral.hasDigits() && data.in("labels", previous.folded());
        boolean capital = numeral.form() == Numeral.Form.WORDS
                && text.token(numeral.first()).shape() == Shape.CAPITALISED
                && previous.shape().startsNameLike()
                && !text.upperCaseAt(numeral.first());
        return label || capital;
    }

    private boolean isReference() {
        if (bounded || numeral.form() == Numeral.Form.VAGUE || numeral.form() == Numeral.Form.NEGATIVE) {
            return false;
        }
        PhraseTable.Match<Boolean> label = data.references.endingBefore(text, numeral.first(), floor);
        return label != null && numeral.hasDigits() && !isCounted(after(1));
    }

    /** {@code one in ten}. */
    private boolean isRatio() {
        PhraseTable.Match<Boolean> words = data.ratioWords.startingAt(text, numeral.end(), limit);
        if (words == null
                || numeral.form() == Numeral.Form.VAGUE
                || words.tokens().end() >= limit) {
            return false;
        }
        Token next = text.token(words.tokens().end());
        boolean single = numeral.value().intValue() <= 9;
        boolean number = next.isNumber() ? next.length() <= 3 : data.numbers.unit(next.folded()) != null;
        return single && number;
    }
}
