package org.throughline.directory;

import java.sql.SQLException;

/** What PostgreSQL knows of a table: where a statement has to find its rows by an index, it has to whatever that is. */
public enum Counted {
    /** All, as it counts by itself now and then. */
    ALL {
        @Override
        public void of(String table) throws SQLException {
            PlainDatabase.analyze(table);
        }
    },
    /** Nothing yet: the first import of a database. */
    NOTHING {
        @Override
        public void of(String table) throws SQLException {
            PlainDatabase.forgetCounts(table);
        }
    },
    /**
     * Next to no rows of a large table, and nothing of what they say: autovacuum counts rows first and what they say later, and
     * comes by while a first import is being written.
     */
    NEXT_TO_NOTHING {
        @Override
        public void of(String table) throws SQLException {
            PlainDatabase.forgetCounts(table);
            PlainDatabase.rememberFewRows(table);
        }
    };

    /** From now on that is what it knows of the table. */
    public abstract void of(String table) throws SQLException;
}
