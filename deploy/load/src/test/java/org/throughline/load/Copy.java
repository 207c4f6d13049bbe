package org.throughline.load;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/** Rows that go into a table all at once. */
final class Copy {

    private final String table;
    private final StringBuilder rows = new StringBuilder();

    /** @param table with its columns, in the order of the values */
    Copy(String table) {
        this.table = table;
    }

    void row(Object... values) {
        char before = 0;
        for (Object value : values) {
            if (before != 0) {
                rows.append(before);
            }
            rows.append(text(value));
            before = '\t';
        }
        rows.append('\n');
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? "\\\\x" + HexFormat.of().formatHex(bytes)
                : value.toString().replace("\\", "\\\\");
    }

    void into(Connection connection) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }
}
