package io.claimwire.server.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far the store is: its offsets are in the database, moved by the transactions that write the rows. */
final class StoredOffsets implements AutoCloseable {

    private final String url;
    private final Properties login = new Properties();
    private @Nullable Connection connection;

    StoredOffsets(String url, String user, String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
    }

    /** Next offset to write, by partition; nothing while the database does not answer. */
    Map<TopicPartition, Long> next() {
        Map<TopicPartition, Long> next = new HashMap<>();
        try (Statement statement = connected().createStatement();
                ResultSet rows = statement.executeQuery("SELECT topic, partition, next_offset FROM sink_offsets")) {
            while (rows.next()) {
                next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        } catch (SQLException e) {
            close();
            next.clear();
        }
        return next;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // it is of no use any more
            }
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = DriverManager.getConnection(url, login);
            connection = open;
        }
        return open;
    }
}
