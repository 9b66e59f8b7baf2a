package io.claimwire.sink.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads rows by the names of their columns. */
final class Rows {

    private Rows() {}

    static TallyRow tally(ResultSet row, StatementContext context) throws SQLException {
        return new TallyRow(
                row.getString("tally_id"),
                row.getObject("day", LocalDate.class),
                row.getString("place_name"),
                row.getString("country"),
                row.getString("outcome"),
                row.getString("affected_category"),
                row.getString("affected_side"),
                count(row, "lowest"),
                count(row, "highest"),
                row.getBoolean("contested"),
                texts(row, "contest_reasons"),
                row.getLong("independent_sources"),
                row.getLong("claim_count"),
                instant(row, "first_seen"),
                instant(row, "last_seen"));
    }

    static StatementRow statement(ResultSet row, StatementContext context) throws SQLException {
        return new StatementRow(
                row.getString("tally_id"),
                row.getString("source"),
                row.getString("stance"),
                row.getString("role"),
                count(row, "quantity_lower"),
                count(row, "quantity_upper"),
                row.getString("quantity_modifier"),
                texts(row, "carriers"),
                row.getLong("claim_count"),
                row.getString("evidence"),
                row.getString("url"),
                instant(row, "last_seen"));
    }

    static ClaimRow claim(ResultSet row, StatementContext context) throws SQLException {
        return new ClaimRow(
                row.getString("claim_id"),
                row.getString("article_id"),
                row.getString("status"),
                row.getString("outcome"),
                count(row, "quantity_lower"),
                count(row, "quantity_upper"),
                row.getString("quantity_modifier"),
                row.getString("affected"),
                row.getString("actor"),
                row.getString("source"),
                row.getString("stance"),
                texts(row, "place_names"),
                row.getObject("day", LocalDate.class),
                row.getString("outlet"),
                texts(row, "carriers"),
                row.getString("title"),
                row.getString("evidence"),
                row.getString("url"),
                instant(row, "extracted_at"));
    }

    private static @Nullable Long count(ResultSet row, String column) throws SQLException {
        long count = row.getLong(column);
        return row.wasNull() ? null : count;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
