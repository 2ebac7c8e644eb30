package org.taqarub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.taqarub.record.Entity;

/** Canonical actors: one row each, whatever the number of reports. The longest Arabic name is kept, so the order of reports does not matter. For one thread. */
final class ActorKeys implements AutoCloseable {

    private static final int REMEMBERED = 100_000;

    private final PreparedStatement select;
    private final PreparedStatement insert;
    private final PreparedStatement rename;
    private final Map<String, Actor> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Actor> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Actor(long key, String arabic) {}

    ActorKeys(Connection connection) throws SQLException {
        select = connection.prepareStatement("SELECT key, arabic FROM actors WHERE id = ?");
        insert = connection.prepareStatement(
                "INSERT INTO actors (id, kind, arabic, english, country, sector) VALUES (?, ?, ?, ?, ?, ?)");
        rename = connection.prepareStatement("UPDATE actors SET arabic = ? WHERE key = ?");
    }

    /** Number of the entity's actor; it is made where there is none yet. */
    long key(Entity entity) throws SQLException {
        Actor actor = known.get(entity.id());
        if (actor == null) {
            actor = stored(entity.id());
        }
        if (actor == null) {
            Strings.bind(insert, 1, entity.id());
            insert.setString(2, entity.kind().name().toLowerCase(Locale.ROOT));
            Strings.bind(insert, 3, entity.arabicName());
            Strings.bind(insert, 4, entity.englishName());
            insert.setString(5, entity.country());
            insert.setString(6, entity.sector());
            insert.executeUpdate();
            actor = stored(entity.id());
            if (actor == null) {
                throw new SQLException("the actor " + entity.id() + " was not kept");
            }
        } else if (isLonger(entity.arabicName(), actor.arabic())) {
            Strings.bind(rename, 1, entity.arabicName());
            rename.setLong(2, actor.key());
            rename.executeUpdate();
            actor = new Actor(actor.key(), entity.arabicName());
        }
        known.put(entity.id(), actor);
        return actor.key();
    }

    private @org.jspecify.annotations.Nullable Actor stored(String id) throws SQLException {
        Strings.bind(select, 1, id);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? new Actor(row.getLong(1), Strings.read(row, 2)) : null;
        }
    }

    private static boolean isLonger(String name, String than) {
        return name.length() != than.length() ? name.length() > than.length() : name.compareTo(than) < 0;
    }

    @Override
    public void close() throws SQLException {
        select.close();
        insert.close();
        rename.close();
    }
}
