package io.claimwire.enrich.quantity;

import io.claimwire.enrich.text.AnalyzedText;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Reads spelled-out numbers: {@code two hundred and five}, {@code a dozen}, {@code twenty-five}, {@code four-man}. */
final class WordReader {

    private static final long HUNDRED = 100;

    private final QuantityData data;

    WordReader(QuantityData data) {
        this.data = data;
    }

    @Nullable
    Numeral read(AnalyzedText text, int at, int limit) {
        String word = text.token(at).folded();
        if (data.in("articles", word)) {
            return afterArticle(text, at, limit);
        }
        if (data.in("fractions", word)) {
            return half(text, at, limit);
        }
        int hyphen = word.indexOf('-');
        if (data.numbers.unit(hyphen < 0 ? word : word.substring(0, hyphen)) == null) {
            return null;
        }
        Numeral fraction = fraction(text, at, limit);
        return fraction != null ? fraction : new Sum(text, at, limit).read();
    }

    /** {@code a hundred}, {@code a million and a half}, {@code a third of}. */
    private @Nullable Numeral afterArticle(AnalyzedText text, int at, int limit) {
        if (at + 1 >= limit) {
            return null;
        }
        String next = text.token(at + 1).folded();
        BigDecimal multiplier = data.multipliers.get(next);
        if (multiplier != null && next.length() > 2) {
            Sum sum = new Sum(text, at + 1, limit);
            sum.start(1);
            Numeral read = sum.read();
            return read == null
                    ? null
                    : new Numeral(at, read.end(), read.value(), read.form(), read.scale(), read.rest());
        }
        Long ordinal = data.numbers.ordinal(next);
        boolean of = at + 2 < limit && data.in("fraction of", text.token(at + 2).folded());
        if (of && ordinal != null && ordinal > 2) {
            return part(at, at + 2, 1, ordinal);
        }
        return of && data.in("fractions", next) ? part(at, at + 2, 1, denominator(next)) : null;
    }

    private long denominator(String word) {
        return data.fractions.getOrDefault(word, 1L);
    }

    /** {@code half a million} multiplies, {@code half the town} is a share. */
    private @Nullable Numeral half(AnalyzedText text, int at, int limit) {
        long denominator = denominator(text.token(at).folded());
        if (at + 2 < limit && data.in("articles", text.token(at + 1).folded())) {
            BigDecimal multiplier = data.multipliers.get(text.token(at + 2).folded());
            if (multiplier != null && text.token(at + 2).length() > 2) {
                BigDecimal value = multiplier.divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64);
                return new Numeral(at, at + 3, value, Numeral.Form.WORDS, multiplier, "");
            }
        }
        return denominator == 2 ? part(at, at + 1, 1, 2) : null;
    }

    /** {@code two-thirds}, {@code three quarters}. */
    private @Nullable Numeral fraction(AnalyzedText text, int at, int limit) {
        String word = text.token(at).folded();
        int hyphen = word.indexOf('-');
        String above = hyphen < 0 ? word : word.substring(0, hyphen);
        String below;
        int end = at + 1;
        if (hyphen > 0) {
            below = word.substring(hyphen + 1);
        } else if (at + 1 < limit && text.token(at + 1).isWord()) {
            below = text.token(at + 1).folded();
            end = at + 2;
        } else {
            return null;
        }
        Long numerator = data.numbers.unit(above);
        Long denominator = data.fractions.get(below);
        if (denominator == null) {
            String singular = below.endsWith("s") ? below.substring(0, below.length() - 1) : below;
            boolean plural = numerator != null && numerator > 1;
            denominator = plural == below.endsWith("s") ? data.numbers.ordinal(singular) : null;
        }
        if (numerator == null || denominator == null || denominator < 2 || numerator == 0 || numerator >= denominator) {
            return null;
        }
        return part(at, end, numerator, denominator);
    }

    private static Numeral part(int first, int end, long above, long below) {
        BigDecimal value = BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
        return new Numeral(first, end, value, Numeral.Form.FRACTION, BigDecimal.ONE, "");
    }

    /** Adds up the words of one number. */
    private final class Sum {

        private final AnalyzedText text;
        private final int first;
        private final int limit;
        private int end;
        private long total;
        private long current = -1;
        private boolean afterMultiplier;
        private BigDecimal scale = BigDecimal.ONE;
        private long lastPower = Long.MAX_VALUE;
        private String rest = "";

        Sum(AnalyzedText text, int first, int limit) {
            this.text = text;
            this.first = first;
            this.limit = limit;
            this.end = first;
        }

        void start(long value) {
            current = value;
        }

        @Nullable
        Numeral read() {
            while (end < limit && rest.isEmpty()) {
                String word = text.token(end).folded();
                if (data.in("joiners", word)) {
                    if (!joins()) {
                        break;
                    }
                    end++;
                } else if (!addToken(word)) {
                    break;
                } else {
                    end++;
                }
            }
            if (current < 0 && total == 0) {
                return null;
            }
            BigDecimal value = BigDecimal.valueOf(total + Math.max(0, current));
            return withHalf(new Numeral(first, end, value, Numeral.Form.WORDS, scale, rest));
        }

        /** {@code two and a half million}. */
        private Numeral withHalf(Numeral numeral) {
            boolean half = end + 2 < limit
                    && rest.isEmpty()
                    && data.in("joiners", text.token(end).folded())
                    && data.in("articles", text.token(end + 1).folded())
                    && denominator(text.token(end + 2).folded()) == 2;
            if (!half) {
                return numeral;
            }
            BigDecimal value = numeral.value().add(numeral.scale().multiply(BigDecimal.valueOf(0.5)));
            BigDecimal multiplier =
                    end + 3 < limit ? data.multipliers.get(text.token(end + 3).folded()) : null;
            return multiplier == null || text.token(end + 3).length() < 3
                    ? new Numeral(first, end + 3, value, Numeral.Form.WORDS, numeral.scale(), "")
                    : new Numeral(first, end + 4, value.multiply(multiplier), Numeral.Form.WORDS, multiplier, "");
        }

        private boolean joins() {
            if (!afterMultiplier || end + 1 >= limit) {
                return false;
            }
            String next = text.token(end + 1).folded();
            int hyphen = next.indexOf('-');
            Long unit = data.numbers.unit(hyphen < 0 ? next : next.substring(0, hyphen));
            return unit != null && unit > 0 && unit < HUNDRED && unit < lastPower;
        }

        private boolean addToken(String word) {
            int hyphen = word.indexOf('-');
            if (hyphen < 0) {
                return add(word);
            }
            int from = 0;
            while (from >= 0 && from < word.length()) {
                int to = word.indexOf('-', from);
                String part = to < 0 ? word.substring(from) : word.substring(from, to);
                if (!add(part)) {
                    rest = word.substring(from);
                    return from > 0;
                }
                from = to < 0 ? -1 : to + 1;
            }
            return true;
        }

        private boolean add(String word) {
            Long unit = data.numbers.unit(word);
            if (unit != null) {
                return addUnit(unit);
            }
            Long power = data.numbers.multiplier(word);
            BigDecimal multiplier = power == null && word.length() > 3 ? data.multipliers.get(word) : null;
            if (power == null && multiplier == null) {
                return false;
            }
            return multiply(power != null ? power : multiplier == null ? 1 : multiplier.longValueExact());
        }

        private boolean addUnit(long unit) {
            if (current < 0) {
                current = unit;
            } else if (afterMultiplier && unit < lastPower) {
                current += unit;
            } else if (current % HUNDRED >= 20 && current % 10 == 0 && unit > 0 && unit < 10) {
                current += unit;
            } else {
                return false;
            }
            afterMultiplier = false;
            return true;
        }

        private boolean multiply(long power) {
            if (current <= 0
                    || (power <= HUNDRED && afterMultiplier)
                    || (power > HUNDRED && power >= lastPower && total > 0)) {
                return false;
            }
            if (power <= HUNDRED) {
                current *= power;
            } else {
                total += Math.multiplyExact(Math.min(current, 1_000_000L), power);
                current = 0;
            }
            afterMultiplier = true;
            lastPower = power;
            scale = BigDecimal.valueOf(power);
            return true;
        }
    }
}
