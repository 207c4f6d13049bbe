package org.throughline.directory.register.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.directory.register.Register;
import org.throughline.directory.register.Selection;

/**
 * The statements of a register. Table and columns are constants of the code; every value is a parameter. Content comes in as json,
 * which keeps the order of an object's members where the column does too; as an assignment it becomes jsonb elsewhere.
 */
final class EntrySql {

    /** The parameters before those of the register's own columns. */
    static final int FIXED = 6;

    private EntrySql() {}

    static String insert(Register<?> register) {
        List<String> columns = columns(register);
        return "insert into " + register.table() + " (tenant, id, version, changed_by, changed_at, content"
                + columns.stream().map(column -> ", " + column).collect(Collectors.joining())
                + ") values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as json)"
                + IntStream.range(0, columns.size())
                        .mapToObj(index -> ", ?" + (FIXED + 1 + index))
                        .collect(Collectors.joining())
                + ")";
    }

    static String replace(Register<?> register) {
        List<String> columns = columns(register);
        return "update " + register.table()
                + " set version = ?3, changed_by = ?4, changed_at = ?5, content = cast(cast(?6 as text) as json)"
                + IntStream.range(0, columns.size())
                        .mapToObj(index -> ", " + columns.get(index) + " = ?" + (FIXED + 1 + index))
                        .collect(Collectors.joining())
                + " where tenant = ?1 and id = ?2 and version + 1 = ?3";
    }

    static String find(Register<?> register) {
        return select(register) + " where id = ?1";
    }

    /** As PostgreSQL has it: the first parameter is the id that the page begins behind, the second its length. */
    static String list(Register<?> register, Selection selection) {
        List<Selection.Condition> conditions = selection.conditions();
        return select(register) + " where id > $1"
                + IntStream.range(0, conditions.size())
                        .mapToObj(index -> " and " + conditions.get(index).column() + " "
                                + conditions.get(index).comparison().with("$" + (3 + index)))
                        .collect(Collectors.joining())
                + " order by id limit $2";
    }

    private static String select(Register<?> register) {
        return "select tenant, id, version, cast(content as text) from " + register.table();
    }

    private static List<String> columns(Register<?> register) {
        return register.columns().stream().map(Register.Column::name).collect(Collectors.toList());
    }
}
