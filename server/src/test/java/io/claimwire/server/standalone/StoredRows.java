package io.claimwire.server.standalone;

import io.claimwire.server.sample.SampleClaim;
import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows that a standalone has stored, read by SQL alone. */
final class StoredRows {

    private final String url;
    private final String password;

    StoredRows(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** All claims in the form in which the expected ones are written. */
    List<SampleClaim> claims() throws SQLException {
        List<SampleClaim> claims = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "claimwire", password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM claims")) {
            while (row.next()) {
                claims.add(claim(row));
            }
        }
        return claims;
    }

    /** All tallies in the form in which the expected ones are written. */
    List<String> tallies() throws SQLException {
        List<String> tallies = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "claimwire", password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT concat_ws(' ', status, outcome, affected_category,
                            'of', coalesce(affected_side, '-'), 'in', coalesce(place_name, '-'), day,
                            coalesce(lowest::text, 'null') || '..' || coalesce(highest::text, 'null'),
                            CASE WHEN contested THEN 'contested' ELSE 'agreed' END, independent_sources)
                        FROM tallies""")) {
            while (row.next()) {
                tallies.add(row.getString(1));
            }
        }
        return tallies;
    }

    /** Every row of the public tables, instants included, as text, in a fixed order. */
    List<String> everything() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "claimwire", password);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("articles", "claims", "statements", "tallies")) {
                try (ResultSet row =
                        statement.executeQuery("SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY 1")) {
                    while (row.next()) {
                        rows.add(table + " " + row.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static SampleClaim claim(ResultSet row) throws SQLException {
        String modifier = row.getString("quantity_modifier");
        String end = row.getString("date_end");
        return new SampleClaim(
                URI.create(row.getString("url")).getPath(),
                row.getString("status"),
                row.getString("outcome"),
                modifier == null
                        ? null
                        : text(row, "quantity_lower") + ".." + text(row, "quantity_upper") + " " + modifier,
                row.getString("role"),
                row.getString("affected"),
                row.getString("actor"),
                row.getString("source"),
                row.getString("cue"),
                row.getString("stance"),
                strings(row, "place_names"),
                end == null ? null : row.getString("date_start") + "/" + end,
                row.getBoolean("unverified"),
                strings(row, "carriers"),
                row.getString("evidence"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
