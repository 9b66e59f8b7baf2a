package io.claimwire.server.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** Asks the database for articles. */
final class StoredArticles {

    private final String url;
    private final Properties login = new Properties();

    StoredArticles(String url, String user, String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
    }

    /** How many articles of these feeds are stored in a later revision than their first; 0 while it cannot tell. */
    long revised(List<String> feeds) {
        String sql = "SELECT count(*) FROM articles WHERE revision > 1 AND feed_id = ANY (?)";
        try (Connection connection = DriverManager.getConnection(url, login);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", feeds.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            return 0;
        }
    }
}
