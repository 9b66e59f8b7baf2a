package io.claimwire.server.table;

import io.claimwire.sink.store.ClaimRow;
import io.claimwire.sink.store.StatementRow;
import io.claimwire.sink.store.TallyRow;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of the database as text. */
public final class StoredTables {

    private StoredTables() {}

    /** One claim a line, by day, latest first, then by outlet and article; retracted ones say so. */
    public static List<String> claims(Collection<ClaimRow> claims) {
        TextTable table = new TextTable(
                List.of("DAY", "WHERE", "OUTCOME", "HOW MANY", "OF WHAT", "WHO SAYS SO", "STANCE", "OUTLET", ""),
                List.of(10, 20, 14, 12, 30, 34, 10, 22, 9));
        claims.stream()
                .sorted(Comparator.comparing(ClaimRow::day)
                        .reversed()
                        .thenComparing(ClaimRow::outlet)
                        .thenComparing(ClaimRow::url)
                        .thenComparing(ClaimRow::claimId))
                .forEach(claim -> table.add(
                        claim.day().toString(),
                        claim.places().isEmpty() ? "" : claim.places().get(0),
                        word(claim.outcome()),
                        Words.stated(claim.lower(), claim.upper(), claim.modifier()),
                        claim.affected(),
                        claim.source(),
                        word(claim.stance()),
                        claim.outlet(),
                        claim.status().equals("ACTIVE") ? "" : word(claim.status())));
        return table.lines();
    }

    /**
     * One tally a line in the order given.
     *
     * @param statements what each source says in a tally
     */
    public static List<String> tallies(
            Collection<TallyRow> tallies, Function<TallyRow, List<StatementRow>> statements) {
        TextTable table = new TextTable(
                List.of("DAY", "WHERE", "OUTCOME", "OF WHAT", "RANGE", "CONTESTED", "WHO SAYS WHAT"),
                List.of(10, 20, 14, 22, 14, 9, 140));
        for (TallyRow tally : tallies) {
            String side = tally.affectedSide();
            table.add(
                    tally.day().toString(),
                    tally.place(),
                    word(tally.outcome()),
                    (side == null ? "" : side + " ") + word(tally.affectedCategory()),
                    total(Words.range(tally.lowest(), tally.highest())),
                    tally.contested() ? "contested" : "",
                    statements.apply(tally).stream().map(StoredTables::figure).collect(Collectors.joining("; ")));
        }
        return table.lines();
    }

    /** A tally to which only parts or additions were stated has none. */
    private static String total(String range) {
        return range.isEmpty() ? "no total" : range;
    }

    private static String figure(StatementRow statement) {
        String figure = Words.stated(statement.lower(), statement.upper(), statement.modifier());
        boolean denied = statement.stance().equals("DENIED");
        if (figure.isEmpty()) {
            return statement.source() + (denied ? ": denies it" : ": no figure");
        }
        return statement.source() + ": " + (denied ? "denies " : "") + figure;
    }

    private static String word(String symbol) {
        return symbol.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
