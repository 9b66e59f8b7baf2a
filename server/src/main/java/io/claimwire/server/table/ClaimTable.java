package io.claimwire.server.table;

import io.claimwire.record.Claim;
import java.util.Collection;
import java.util.List;

/** Claims as text. */
public final class ClaimTable {

    private ClaimTable() {}

    /** One claim a line under headings. */
    public static List<String> lines(Collection<Claim> claims) {
        TextTable table = new TextTable(
                List.of("OUTCOME", "HOW MANY", "OF WHAT", "WHERE", "WHEN", "WHO SAYS SO", "STANCE", "OUTLET"),
                List.of(14, 12, 32, 20, 10, 32, 12, 20));
        for (Claim claim : claims) {
            var date = claim.getDate();
            table.add(
                    Words.symbol(claim.getOutcome()),
                    Words.quantity(claim.getQuantity()),
                    Words.text(claim.getAffected()),
                    Words.first(claim.getPlaces()),
                    date == null ? "" : date.getEnd().toString(),
                    Words.text(claim.getSource()),
                    Words.symbol(claim.getStance()),
                    claim.getOutlet());
        }
        return table.lines();
    }

    /** One claim as a sentence of its own, for a stream of lines. */
    public static String line(Claim claim) {
        String source = Words.text(claim.getSource());
        return String.join(
                        " | ",
                        Words.symbol(claim.getStatus()).equals("active")
                                ? "claim"
                                : "claim " + Words.symbol(claim.getStatus()),
                        Words.symbol(claim.getOutcome()) + " " + Words.quantity(claim.getQuantity()) + " "
                                + Words.text(claim.getAffected()),
                        Words.first(claim.getPlaces()),
                        (source.isEmpty() ? claim.getOutlet() : source) + " (" + Words.symbol(claim.getStance()) + ")",
                        claim.getUrl())
                .replaceAll(" ++", " ");
    }
}
