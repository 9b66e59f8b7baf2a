package io.claimwire.enrich.time;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.Shape;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One sentence under reading, the day that it is read on, and what was found before it. */
final class Scope {

    /** Words this near to an expression decide whether it lies ahead. */
    private static final int CUE_REACH = 9;

    private static final int CUE_REACH_AFTER = 3;

    final TimeData data;
    final AnalyzedText text;
    final int first;
    final int limit;
    final @Nullable LocalDate published;
    private @Nullable Period last;
    private @Nullable Period lastQuarter;

    Scope(
            TimeData data,
            AnalyzedText text,
            int first,
            int limit,
            @Nullable LocalDate published,
            @Nullable Scope before) {
        this.data = data;
        this.text = text;
        this.first = first;
        this.limit = limit;
        this.published = published;
        this.last = before == null ? null : before.last;
        this.lastQuarter = before == null ? null : before.lastQuarter;
    }

    void found(@Nullable Period period) {
        if (period != null && period.start() != null) {
            last = period;
            lastQuarter = period.unit() == Unit.QUARTER ? period : lastQuarter;
        }
    }

    /** The quarter of a year that was named last, null where none was. */
    @Nullable
    Period lastQuarter() {
        return lastQuarter;
    }

    /** What was named last, for "that day" and "a year earlier". */
    @Nullable
    Period last() {
        return last;
    }

    boolean has(int at) {
        return at >= first && at < limit;
    }

    String word(int at) {
        return has(at) ? text.token(at).folded() : "";
    }

    boolean in(String section, int at) {
        return has(at) && data.in(section, text.token(at).folded());
    }

    /** Whether a word could be the name of a month or weekday: it has a capital where capitals mean anything. */
    boolean isNameLike(int at) {
        return has(at) && text.token(at).shape() != Shape.LOWER;
    }

    /** Value of plain digits of at most {@code length}, or -1. */
    int number(int at, int length) {
        if (!has(at)) {
            return -1;
        }
        Token token = text.token(at);
        if (!token.isNumber() || token.length() > length) {
            return -1;
        }
        int value = 0;
        for (int index = 0; index < token.folded().length(); index++) {
            char c = token.folded().charAt(index);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    /** A day of the month, {@code 18} or {@code 18th}; -1 where there is none. */
    int dayOfMonth(int at) {
        if (!has(at)) {
            return -1;
        }
        String word = text.token(at).folded();
        int plain = number(at, 2);
        if (plain < 0 && text.token(at).isNumber() && word.length() >= 3 && word.length() <= 4) {
            String ending = word.substring(word.length() - 2);
            String digits = word.substring(0, word.length() - 2);
            if (data.in("ordinal endings", ending) && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                plain = Integer.parseInt(digits);
            }
        }
        return plain >= 1 && plain <= 31 ? plain : -1;
    }

    /** Whether the words around say that an expression lies ahead. */
    boolean isAhead(int from, int to) {
        if (has(to) && text.token(to).kind() == TokenKind.POSSESSIVE) {
            return false;
        }
        boolean weak = false;
        for (int at = from - 1; at >= Math.max(first, from - CUE_REACH); at--) {
            String word = text.token(at).folded();
            if (data.in("future cues", word)) {
                return true;
            }
            weak |= data.in("weak future cues", word) && at >= from - 2;
            if (data.in("past cues", word) || text.token(at).is(";")) {
                return false;
            }
        }
        for (int at = to; at < Math.min(limit, to + CUE_REACH_AFTER); at++) {
            String word = text.token(at).folded();
            if (data.in("past cues", word)) {
                return false;
            }
            boolean clause = text.token(at).kind() == TokenKind.PUNCTUATION;
            if (data.in("future verbs", word)) {
                return true;
            }
            if (clause && !weak) {
                return false;
            }
        }
        return weak;
    }

    /** Whether a verb of the past stands near before an expression. */
    boolean isBehind(int from) {
        for (int at = from - 1; at >= Math.max(first, from - CUE_REACH); at--) {
            String word = text.token(at).folded();
            if (data.in("future cues", word) || text.token(at).kind() == TokenKind.PUNCTUATION) {
                return false;
            }
            boolean ending = word.length() > 4
                    && text.token(at).isWord()
                    && data.in("past endings", word.substring(word.length() - 2));
            if (ending || data.in("past cues", word)) {
                return true;
            }
        }
        return false;
    }
}
