package io.claimwire.sink.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells by SQLSTATE (PostgreSQL's appendix A) what a failure of the database is: a row that it will never take, or
 * trouble that passes. In doubt it is trouble: waiting loses nothing.
 */
final class SqlFailures {

    private SqlFailures() {}

    /** The failure as {@link DataRefused} or {@link StoreUnavailable}. */
    static RuntimeException of(RuntimeException failure) {
        SQLException sql = sqlFailure(failure);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        String message = String.valueOf(sql == null ? failure : sql.getMessage());
        if (state.startsWith("22") || state.startsWith("23")) {
            return new DataRefused(message, failure);
        }
        return new StoreUnavailable(kind(state), advice(state) + message, failure);
    }

    private static String kind(String state) {
        if (state.isEmpty() || state.startsWith("08")) {
            return "connection";
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "53", "58" -> "resources";
            case "40", "55" -> "conflict";
            case "57" -> "operator";
            case "42", "3F", "3D", "28" -> "schema";
            default -> "other";
        };
    }

    private static String advice(String state) {
        return switch (state) {
            case "42P01", "42703", "42883" -> "the database lacks a table, column or function: run `claimwire init`. ";
            case "42501" -> "the database user lacks a right: grant it claimwire_writer. ";
            case "53100" -> "the database's disk is full. ";
            case "28P01", "28000" -> "the database refuses the user or password. ";
            default -> "";
        };
    }

    private static @Nullable SQLException sqlFailure(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql;
            }
        }
        return null;
    }
}
