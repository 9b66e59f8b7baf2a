package io.claimwire.enrich.time;

import io.claimwire.enrich.text.AnalyzedText;
import io.claimwire.enrich.text.PhraseTable;
import io.claimwire.enrich.text.Sentence;
import io.claimwire.enrich.text.Token;
import io.claimwire.enrich.text.TokenRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entry of this package: finds time expressions. Thread-safe; linear in the text; reads no clock. */
public final class TimeExpressions {

    private final TimeData data;

    private TimeExpressions(TimeData data) {
        this.data = data;
    }

    /**
     * Loads the grammar of a language; keep the result.
     *
     * @throws IllegalArgumentException where the language has no data or they are unsound
     */
    public static TimeExpressions forLanguage(String language) {
        return new TimeExpressions(new TimeData(language));
    }

    /**
     * All time expressions in the order of the text, not overlapping, those of datelines included.
     *
     * @param published day of publication that relative expressions are resolved against; null leaves them
     *     unresolved
     */
    public List<FoundTime> find(AnalyzedText text, @Nullable LocalDate published) {
        List<FoundTime> found = new ArrayList<>();
        Scope scope = null;
        for (Sentence sentence : text.sentences()) {
            scope = new Scope(data, text, sentence.firstToken(), sentence.endToken(), published, scope);
            new SentenceTimes(scope, found).find();
        }
        return found;
    }

    /** As {@link #find(AnalyzedText, LocalDate)}, in one sentence alone. */
    public List<FoundTime> find(AnalyzedText text, Sentence sentence, @Nullable LocalDate published) {
        List<FoundTime> found = new ArrayList<>();
        Scope scope = new Scope(data, text, sentence.firstToken(), sentence.endToken(), published, null);
        new SentenceTimes(scope, found).find();
        return found;
    }

    /** Walks over one sentence from left to right. */
    private static final class SentenceTimes {

        private final Scope scope;
        private final List<FoundTime> found;
        private final CalendarDates dates;
        private final Weekdays weekdays;
        private final RelativeTimes relative;

        SentenceTimes(Scope scope, List<FoundTime> found) {
            this.scope = scope;
            this.found = found;
            this.dates = new CalendarDates(scope);
            this.weekdays = new Weekdays(scope, dates);
            this.relative = new RelativeTimes(scope);
        }

        void find() {
            int at = scope.first;
            while (at < scope.limit) {
                Candidate candidate = mayOpen(scope.text.token(at)) ? read(at) : null;
                if (candidate == null) {
                    at++;
                } else {
                    add(candidate);
                    at = candidate.end();
                }
            }
        }

        private boolean mayOpen(Token token) {
            return token.isNumber() || (token.isWord() && scope.data.mayOpen(token.folded()));
        }

        private @Nullable Candidate read(int at) {
            PhraseTable.Match<Boolean> edge = scope.data.edges.startingAt(scope.text, at, scope.limit);
            int from = edge == null ? at : edge.tokens().end();
            boolean opener =
                    edge != null && scope.in("not edges", at) && edge.tokens().end() == at + 1;
            if (edge != null && !opener && scope.has(from)) {
                int start = scope.in("definite article", from) && scope.has(from + 1) ? from + 1 : from;
                Candidate inner = plain(start);
                if (inner != null && inner.type() != TimeType.DURATION) {
                    return inner.with(at, inner.end());
                }
            }
            return plain(at);
        }

        private @Nullable Candidate plain(int at) {
            Candidate longest = weekdays.at(at);
            longest = Candidate.longer(longest, dates.at(at));
            longest = Candidate.longer(longest, relative.at(at));
            longest = Candidate.longer(longest, season(at));
            longest = Candidate.longer(longest, ordinalDay(at));
            return longest == null ? null : withDayPart(longest);
        }

        /** {@code the summer}, {@code summer 2019}. */
        private @Nullable Candidate season(int at) {
            int name = scope.in("articles", at) ? at + 1 : at;
            TimeData.Season season = scope.data.seasons.get(scope.word(name));
            LocalDate published = scope.published;
            if (season == null || published == null) {
                return null;
            }
            int of = scope.in("of", name + 1) ? name + 2 : name + 1;
            int year = scope.number(of, 4);
            if (year > 1500 && year < 2100) {
                return Candidate.date(at, of + 1, RelativeTimes.seasonOf(season, year));
            }
            boolean past = season.firstMonth() <= published.getMonthValue();
            boolean named = name > at && !scope.in("ambiguous seasons", name);
            return named
                    ? Candidate.date(at, name + 1, RelativeTimes.seasonOf(season, published.getYear() - (past ? 0 : 1)))
                    : null;
        }

        /** {@code on the 18th}: the last such day, where no noun follows. */
        private @Nullable Candidate ordinalDay(int at) {
            int day = scope.text.token(at).length() > 2 ? scope.dayOfMonth(at) : -1;
            LocalDate published = scope.published;
            if (day < 0
                    || published == null
                    || scope.data.ordinalDayBefore.endingBefore(scope.text, at, scope.first) == null
                    || (scope.has(at + 1) && scope.text.token(at + 1).isWord() && !scope.in("of", at + 1))) {
                return null;
            }
            LocalDate month = day <= published.getDayOfMonth() ? published : published.minusMonths(1);
            return day > month.lengthOfMonth()
                    ? null
                    : Candidate.date(at, at + 1, Period.day(month.withDayOfMonth(day)));
        }

        /** {@code Friday night}: the day and the part of it are one expression. */
        private Candidate withDayPart(Candidate candidate) {
            String part = scope.data.dayParts.get(scope.word(candidate.end()));
            Period period = candidate.period();
            boolean day = candidate.type() == TimeType.DATE && (period == null || period.unit() == Unit.DAY);
            if (part == null || !day || candidate.value() == null) {
                return candidate;
            }
            return new Candidate(
                    candidate.first(), candidate.end() + 1, TimeType.TIME, period, candidate.value() + "T" + part);
        }

        private void add(Candidate candidate) {
            Period period = candidate.period();
            scope.found(period);
            boolean since = scope.in("since", candidate.first() - 1);
            LocalDate start = period == null ? null : period.start();
            LocalDate end = period == null ? null : period.end();
            LocalDate published = scope.published;
            if (since && start != null && published != null && !published.isBefore(start)) {
                end = published;
            }
            TokenRange tokens = new TokenRange(candidate.first(), candidate.end());
            found.add(new FoundTime(tokens, candidate.type(), candidate.value(), start, end, since));
        }
    }
}
