package org.taqarub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Names of rules and their numbers in the record, both ways. Failures of the database come as {@link Failed}. For one thread. */
final class RuleNumbers implements AutoCloseable {

    private final PreparedStatement insert;
    private final PreparedStatement byName;
    private final PreparedStatement byNumber;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    /** The database failed where no checked exception fits. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        Failed(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        SQLException failure() {
            return cause;
        }
    }

    RuleNumbers(Connection connection) throws SQLException {
        insert = connection.prepareStatement("INSERT INTO rules (name) VALUES (?)");
        byName = connection.prepareStatement("SELECT number FROM rules WHERE name = ?");
        byNumber = connection.prepareStatement("SELECT name FROM rules WHERE number = ?");
    }

    /** The rule's number; one is given where it has none yet. */
    int number(String rule) {
        Integer known = numbers.get(rule);
        if (known != null) {
            return known;
        }
        try {
            Integer stored = stored(rule);
            if (stored == null) {
                Strings.bind(insert, 1, rule);
                insert.executeUpdate();
                stored = stored(rule);
            }
            if (stored == null) {
                throw new SQLException("the rule " + rule + " was not kept");
            }
            numbers.put(rule, stored);
            return stored;
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    private @org.jspecify.annotations.Nullable Integer stored(String rule) throws SQLException {
        Strings.bind(byName, 1, rule);
        try (ResultSet row = byName.executeQuery()) {
            return row.next() ? row.getInt(1) : null;
        }
    }

    /** The name of a number that was given. */
    String name(int number) {
        String known = names.get(number);
        if (known != null) {
            return known;
        }
        try {
            byNumber.setInt(1, number);
            try (ResultSet row = byNumber.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("there is no rule " + number);
                }
                String name = Strings.read(row, 1);
                names.put(number, name);
                return name;
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        byName.close();
        byNumber.close();
    }
}
