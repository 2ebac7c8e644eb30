package org.taqarub.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Strings of reports in the database: as text, or as a blob of UTF-16 where a surrogate stands alone, which UTF-8 cannot hold. */
final class Strings {

    private Strings() {}

    static void bind(PreparedStatement statement, int parameter, @Nullable String string) throws SQLException {
        if (string == null) {
            statement.setObject(parameter, null);
        } else if (hasLoneSurrogate(string)) {
            statement.setBytes(parameter, string(string));
        } else {
            statement.setString(parameter, string);
        }
    }

    /** @throws SQLException where it is null */
    static String read(ResultSet row, int column) throws SQLException {
        String string = readNullable(row, column);
        if (string == null) {
            throw new SQLException("column " + column + " is null");
        }
        return string;
    }

    static @Nullable String readNullable(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            char[] chars = new char[bytes.length / 2];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) (bytes[2 * i] << 8 | (bytes[2 * i + 1] & 0xFF));
            }
            return new String(chars);
        }
        return value == null ? null : value.toString();
    }

    /** Bytes that tell any two strings apart. */
    static byte[] bytes(String string) {
        return hasLoneSurrogate(string) ? string(string) : string.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] string(String string) {
        byte[] bytes = new byte[string.length() * 2];
        for (int i = 0; i < string.length(); i++) {
            bytes[2 * i] = (byte) (string.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) string.charAt(i);
        }
        return bytes;
    }

    private static boolean hasLoneSurrogate(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < string.length()
                        && Character.isLowSurrogate(string.charAt(i + 1))) {
                    i++;
                } else {
                    return true;
                }
            }
        }
        return false;
    }
}
