package io.claimwire.sink.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A column and how a record fills it.
 *
 * @param name the column's name
 * @param placeholder how its parameter stands in SQL
 */
record Column<T>(String name, String placeholder, Binder<T> binder) {

    /** Binds a record's value. */
    interface Binder<T> {
        void bind(SqlStatement<?> statement, String name, T row);
    }

    static <T> Column<T> text(String name, Function<T, @Nullable String> value) {
        return of(name, String.class, row -> {
            String text = value.apply(row);
            return text == null ? null : StoredText.of(text);
        });
    }

    static <T> Column<T> texts(String name, Function<T, List<String>> value) {
        return new Column<>(
                name,
                ":" + name,
                (statement, parameter, row) -> statement.bindArray(
                        parameter,
                        String.class,
                        value.apply(row).stream().map(StoredText::of).toList()));
    }

    static <T> Column<T> symbol(String name, Function<T, Enum<?>> value) {
        return text(name, row -> value.apply(row).name());
    }

    static <T> Column<T> count(String name, Function<T, @Nullable Long> value) {
        return of(name, Long.class, value);
    }

    static <T> Column<T> decimal(String name, Function<T, @Nullable Double> value) {
        return of(name, Double.class, value);
    }

    static <T> Column<T> flag(String name, Function<T, Boolean> value) {
        return of(name, Boolean.class, value);
    }

    static <T> Column<T> date(String name, Function<T, @Nullable LocalDate> value) {
        return of(name, LocalDate.class, value);
    }

    static <T> Column<T> instant(String name, Function<T, @Nullable Instant> value) {
        return of(name, OffsetDateTime.class, row -> {
            Instant instant = value.apply(row);
            return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
        });
    }

    static <T> Column<T> json(String name, Function<T, JsonNode> value) {
        return new Column<>(
                name,
                "CAST(:" + name + " AS jsonb)",
                (statement, parameter, row) ->
                        statement.bind(parameter, value.apply(row).toString()));
    }

    /** By declared type, not by value: a batch binds all rows as it bound the first one. */
    private static <T> Column<T> of(String name, Class<?> type, Function<T, ? extends @Nullable Object> value) {
        return new Column<>(
                name,
                ":" + name,
                (statement, parameter, row) -> statement.bindByType(parameter, value.apply(row), type));
    }
}
