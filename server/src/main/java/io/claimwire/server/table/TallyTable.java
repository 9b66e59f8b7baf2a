package io.claimwire.server.table;

import io.claimwire.record.Place;
import io.claimwire.record.SourceFigure;
import io.claimwire.record.Tally;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Tallies as text. */
public final class TallyTable {

    private static final int SOURCES_SHOWN = 4;

    private TallyTable() {}

    /** One tally a line under headings. */
    public static List<String> lines(Collection<Tally> tallies) {
        TextTable table = new TextTable(
                List.of("DAY", "WHERE", "OUTCOME", "OF WHAT", "RANGE", "CONTESTED", "WHO SAYS WHAT"),
                List.of(10, 20, 14, 18, 14, 9, 90));
        for (Tally tally : tallies) {
            table.add(
                    tally.getDay().toString(),
                    place(tally),
                    Words.symbol(tally.getOutcome()),
                    affected(tally),
                    Words.range(tally.getLowest(), tally.getHighest()),
                    tally.getContested() ? "contested" : "",
                    figures(tally));
        }
        return table.lines();
    }

    /** One tally as a sentence of its own, for a stream of lines. */
    public static String line(Tally tally) {
        return String.join(
                        " | ",
                        "contested",
                        Words.symbol(tally.getOutcome()) + " " + affected(tally),
                        place(tally) + " " + tally.getDay(),
                        figures(tally))
                .replaceAll(" ++", " ");
    }

    private static String place(Tally tally) {
        Place place = tally.getPlace();
        return place == null ? "" : place.getName();
    }

    private static String affected(Tally tally) {
        String side = tally.getAffectedSide();
        return (side == null ? "" : side + " ") + Words.symbol(tally.getAffectedCategory());
    }

    private static String figures(Tally tally) {
        List<SourceFigure> sources = tally.getSources();
        String shown = sources.stream()
                .limit(SOURCES_SHOWN)
                .map(figure -> figure.getSource() + ": "
                        + (Words.symbol(figure.getStance()).equals("denied") ? "denies " : "")
                        + Words.quantity(figure.getQuantity()))
                .collect(Collectors.joining("; "));
        long more = tally.getSourceCount() - Math.min(SOURCES_SHOWN, sources.size());
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }
}
