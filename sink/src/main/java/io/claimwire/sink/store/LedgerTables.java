package io.claimwire.sink.store;

import static io.claimwire.sink.store.Column.count;
import static io.claimwire.sink.store.Column.date;
import static io.claimwire.sink.store.Column.decimal;
import static io.claimwire.sink.store.Column.flag;
import static io.claimwire.sink.store.Column.instant;
import static io.claimwire.sink.store.Column.json;
import static io.claimwire.sink.store.Column.symbol;
import static io.claimwire.sink.store.Column.text;
import static io.claimwire.sink.store.Column.texts;

import io.claimwire.record.Place;
import io.claimwire.record.Statement;
import io.claimwire.record.Tally;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of the ledger. */
final class LedgerTables {

    static final Table<Statement> STATEMENTS = new Table<>(
            "statements",
            Statement.class,
            List.of("statement_id"),
            Statement::getStatementId,
            Statement::getRevision,
            true,
            List.of(
                    text("statement_id", Statement::getStatementId),
                    count("revision", Statement::getRevision),
                    symbol("status", Statement::getStatus),
                    text("tally_id", Statement::getTallyId),
                    text("source", Statement::getSource),
                    symbol("source_kind", Statement::getSourceKind),
                    symbol("outcome", Statement::getOutcome),
                    count("quantity_lower", row -> ClaimTable.lower(row.getQuantity())),
                    count("quantity_upper", row -> ClaimTable.upper(row.getQuantity())),
                    text("quantity_modifier", row -> ClaimTable.modifier(row.getQuantity())),
                    symbol("role", Statement::getRole),
                    symbol("stance", Statement::getStance),
                    texts("carriers", Statement::getCarriers),
                    text("evidence", Statement::getEvidence),
                    text("url", Statement::getUrl),
                    texts("claim_ids", Statement::getClaimIds),
                    count("claim_count", Statement::getClaimCount),
                    instant("first_seen", Statement::getFirstSeen),
                    instant("last_seen", Statement::getLastSeen),
                    json("history", row -> Json.history(row.getHistory()))));

    static final Table<Tally> TALLIES = new Table<>(
            "tallies",
            Tally.class,
            List.of("tally_id"),
            Tally::getTallyId,
            Tally::getRevision,
            true,
            List.of(
                    text("tally_id", Tally::getTallyId),
                    count("revision", Tally::getRevision),
                    symbol("status", Tally::getStatus),
                    symbol("outcome", Tally::getOutcome),
                    symbol("affected_category", Tally::getAffectedCategory),
                    text("affected_side", Tally::getAffectedSide),
                    text("place_id", row -> ofPlace(row, Place::getPlaceId)),
                    text("place_name", row -> ofPlace(row, Place::getName)),
                    text("country", row -> ofPlace(row, Place::getCountry)),
                    decimal("latitude", row -> ofPlace(row, Place::getLatitude)),
                    decimal("longitude", row -> ofPlace(row, Place::getLongitude)),
                    text("article_id", Tally::getArticleId),
                    date("day", Tally::getDay),
                    symbol("date_basis", Tally::getDateBasis),
                    count("lowest", Tally::getLowest),
                    count("highest", Tally::getHighest),
                    flag("contested", Tally::getContested),
                    texts(
                            "contest_reasons",
                            row -> row.getContestReasons().stream()
                                    .map(Enum::name)
                                    .toList()),
                    count("independent_sources", Tally::getIndependentSources),
                    count("source_count", Tally::getSourceCount),
                    count("claim_count", Tally::getClaimCount),
                    json("sources", row -> Json.sources(row.getSources())),
                    instant("first_seen", Tally::getFirstSeen),
                    instant("last_seen", Tally::getLastSeen)));

    private LedgerTables() {}

    private static <V> @Nullable V ofPlace(Tally tally, Function<Place, @Nullable V> part) {
        return tally.getPlace() == null ? null : part.apply(tally.getPlace());
    }
}
