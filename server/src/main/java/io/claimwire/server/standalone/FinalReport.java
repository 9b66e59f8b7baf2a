package io.claimwire.server.standalone;

import io.claimwire.server.table.StoredTables;
import io.claimwire.sink.store.ClaimReader;
import io.claimwire.sink.store.DatabaseConfig;
import io.claimwire.sink.store.TallyFilter;
import io.claimwire.sink.store.TallyRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is in the database, as text. */
final class FinalReport {

    /** More than a terminal's history is of use for; the database has them all. */
    private static final int MOST_ROWS = 500;

    private FinalReport() {}

    static List<String> lines(DatabaseConfig database) {
        try (ClaimReader reader = ClaimReader.open(database)) {
            ClaimReader.Counts counts = reader.counts();
            List<TallyRow> tallies = reader.tallies(TallyFilter.latest(MOST_ROWS)).stream()
                    .sorted(Comparator.comparing(TallyRow::day).reversed().thenComparing(TallyRow::tallyId))
                    .toList();
            var lines = new java.util.ArrayList<String>();
            lines.add("");
            lines.add("Claims (" + counts.claims() + " of " + counts.articles() + " articles)");
            lines.addAll(StoredTables.claims(reader.newestClaims(MOST_ROWS)));
            more(counts.claims(), "claims").ifPresent(lines::add);
            lines.add("");
            lines.add("Tallies (" + counts.tallies() + ", of them contested: " + counts.contested() + ")");
            lines.addAll(StoredTables.tallies(tallies, tally -> reader.statements(tally.tallyId())));
            more(counts.tallies(), "tallies").ifPresent(lines::add);
            return lines;
        }
    }

    private static Optional<String> more(long all, String what) {
        return all <= MOST_ROWS
                ? Optional.empty()
                : Optional.of("... the newest " + MOST_ROWS + "; the other " + (all - MOST_ROWS) + " " + what
                        + " are in the database");
    }
}
