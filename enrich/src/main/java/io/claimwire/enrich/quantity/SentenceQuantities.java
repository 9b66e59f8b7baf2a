package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.Sentence;
import io.claimwire.enrich.text.Shape;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenRange;
import io.claimwire.record.Modifier;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over one sentence from left to right and reads number after number. */
final class SentenceQuantities {

    private final QuantityData data;
    private final AnalyzedText text;
    private final int first;
    private final int limit;
    private final List<FoundQuantity> found;
    private final NumeralReader reader;
    private final UnitReader units;
    /** Nothing before this token may be taken into a span again. */
    private int floor;

    SentenceQuantities(QuantityData data, AnalyzedText text, Sentence sentence, List<FoundQuantity> found) {
        this.data = data;
        this.text = text;
        this.first = sentence.firstToken();
        this.limit = sentence.endToken();
        this.found = found;
        this.reader = new NumeralReader(data, text, limit);
        this.units = new UnitReader(data, text, limit);
        this.floor = first;
    }

    void find() {
        int at = first;
        while (at < limit) {
            Token token = text.token(at);
            at = token.isNumber() || token.isWord() ? Math.max(at + 1, readAt(at)) : at + 1;
        }
    }

    /** Index after what was read, or {@code at} where no number begins. */
    private int readAt(int at) {
        UnitReader.Unit currency = units.before(at, floor);
        Numeral numeral = reader.read(at, currency != null, currency == null ? 0 : currency.glued());
        if (numeral == null) {
            return article(at);
        }
        Set<QuantityFlag> flags = EnumSet.noneOf(QuantityFlag.class);
        UnitReader.Unit unit = currency != null ? currency : units.after(numeral);
        Ranges ranges = new Ranges(data, text, reader, units, first, limit);
        Ranges.Range range = ranges.read(numeral, unit);
        if (range != null && range.kind() != null) {
            return add(numeral.first(), range.end(), numeral.value(), range.kind(), flags);
        }
        int start = currency == null ? numeral.first() : Math.min(currency.first(), numeral.first());
        int end = unit == null ? numeral.end() : Math.max(numeral.end(), unit.end());
        BigDecimal value = numeral.value();
        BigDecimal valueTo = null;
        int numeralEnd = numeral.end();
        if (range != null) {
            value = range.lower();
            valueTo = range.upper();
            numeralEnd = range.numeralEnd();
            end = range.end();
            unit = range.unit();
            start = Math.min(start, range.first());
        }
        if (numeral.hasDigits()) {
            flags.add(QuantityFlag.DIGITS);
        }
        if (numeral.form() == Numeral.Form.NEGATIVE) {
            flags.add(QuantityFlag.NEGATIVE);
        }
        Bounds bounds = new Bounds(data, text, flags);
        int spanFirst = bounds.before(start, floor);
        int spanEnd = bounds.after(end, limit);
        if (ranges.isChange(spanFirst)) {
            flags.add(QuantityFlag.CHANGE);
        }
        boolean bounded = bounds.modifier() != null && bounds.modifier() != Modifier.EXACT;
        QuantityKind kind = kind(numeral, unit, flags, bounded);
        if (isCompound(numeral, unit, spanEnd)) {
            flags.add(QuantityFlag.COMPOUND);
        }
        Modifier modifier = modifier(numeral, valueTo, bounds.modifier());
        boolean count = kind == QuantityKind.COUNT;
        floor = numeralEnd;
        found.add(new FoundQuantity(
                new TokenRange(numeral.first(), numeralEnd),
                new TokenRange(spanFirst, spanEnd),
                kind,
                modifier,
                valueTo == null || !count ? Bounds.lower(modifier, value) : Bounds.lower(Modifier.EXACT, value),
                valueTo == null ? Bounds.upper(modifier, value) : Bounds.upper(Modifier.EXACT, valueTo),
                value,
                valueTo,
                unit == null ? null : unit.name(),
                flags));
        return switch (kind) {
            case TIME -> Math.max(end, units.endOfClock(numeralEnd));
            case RATIO -> Math.max(end, units.endOfRatio(numeralEnd));
            default -> Math.max(numeralEnd, end);
        };
    }

    private int add(int from, int to, BigDecimal value, QuantityKind kind, Set<QuantityFlag> flags) {
        TokenRange range = new TokenRange(from, to);
        flags.add(QuantityFlag.DIGITS);
        found.add(new FoundQuantity(
                range,
                range,
                kind,
                Modifier.EXACT,
                Bounds.lower(Modifier.EXACT, value),
                Bounds.upper(Modifier.EXACT, value),
                value,
                null,
                null,
                flags));
        floor = to;
        return to;
    }

    private QuantityKind kind(
            Numeral numeral, UnitReader.@Nullable Unit unit, Set<QuantityFlag> flags, boolean bounded) {
        if (unit != null) {
            return unit.kind();
        }
        boolean labelled = bounded || flags.contains(QuantityFlag.ADDITIONAL);
        return new Kinds(data, text, numeral, first, limit, labelled).decide();
    }

    /** Part of a compound in front of a noun: {@code four-man}, {@code 12-vehicle}, {@code 24-hour}. */
    private boolean isCompound(Numeral numeral, UnitReader.@Nullable Unit unit, int spanEnd) {
        if (!numeral.rest().isEmpty() && !numeral.hasDigits()) {
            return true;
        }
        int hyphen = numeral.end();
        return hyphen + 1 < limit
                && text.token(hyphen).is("-")
                && !text.token(hyphen).spaceBefore()
                && !text.token(hyphen + 1).spaceBefore()
                && text.token(hyphen + 1).isWord()
                && (unit != null ? unit.end() >= hyphen : spanEnd <= hyphen);
    }

    private static Modifier modifier(Numeral numeral, @Nullable BigDecimal valueTo, @Nullable Modifier bound) {
        if (valueTo != null) {
            return Modifier.RANGE;
        }
        if (numeral.form() == Numeral.Form.VAGUE) {
            return Modifier.VAGUE;
        }
        return bound == null || numeral.form() == Numeral.Form.NEGATIVE ? Modifier.EXACT : bound;
    }

    /** {@code a soldier}, {@code another soldier}: one, if the claim layer finds a counted noun. */
    private int article(int at) {
        Token token = text.token(at);
        boolean article = data.in("articles", token.folded());
        boolean another = !article && data.in("additional alone", token.folded());
        if ((!article && !another) || (another && at + 1 < limit && isQuantityStart(at + 1))) {
            return at;
        }
        if (article) {
            boolean noun = at + 1 < limit && text.token(at + 1).isWord();
            boolean initial = token.shape() != Shape.LOWER && at > first && !text.upperCaseAt(at);
            PhraseTable.Match<Boolean> phrase = data.articlePhrases.startingAt(text, at, limit);
            if (!noun || initial || phrase != null) {
                return at;
            }
        }
        TokenRange range = new TokenRange(at, at + 1);
        found.add(new FoundQuantity(
                range,
                range,
                QuantityKind.COUNT,
                Modifier.EXACT,
                1L,
                1L,
                BigDecimal.ONE,
                null,
                null,
                another
                        ? EnumSet.of(QuantityFlag.ARTICLE, QuantityFlag.ADDITIONAL)
                        : EnumSet.of(QuantityFlag.ARTICLE)));
        return at + 1;
    }

    private boolean isQuantityStart(int at) {
        int word = at;
        PhraseTable.Match<Modifier> bound = data.boundsBefore.startingAt(text, at, limit);
        if (bound != null) {
            word = bound.tokens().end();
        }
        return word < limit
                && (text.token(word).isNumber()
                        || units.before(word, at) != null
                        || reader.read(word, false, 0) != null);
    }
}
