package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Database;
import org.throughline.e2e.stack.Throughline;

/** The databases that the story has filled, entered with the services' own roles: each district sees its rows alone. */
@OnThroughline
@Order(20)
class IsolationIT {

    /** Every table with a tenant that the application's role may read. */
    private static final String TABLES =
            """
            select t.relname from pg_class t
            join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant'
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
              and has_column_privilege(t.oid, a.attnum, 'select')
            order by 1""";

    /** The registry of agencies is every district's: its column says who proposed an entry. */
    private static final Set<String> SHARED = Set.of("agency");

    private final World world;
    private final Throughline throughline;

    IsolationIT(World world, Throughline throughline) {
        this.world = world;
        this.throughline = throughline;
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "consent", "referral"})
    void aDistrictSeesItsOwnRowsAndNobodySeesAnyWithoutOne(String database) throws SQLException {
        try (Database opened = Database.open(throughline, database, "app")) {
            List<String> tables = new ArrayList<>(opened.texts(TABLES));
            tables.removeAll(SHARED);
            assertThat(tables).hasSizeGreaterThan(3);
            int filled = 0;
            for (String table : tables) {
                filled += requireIsolated(opened, table) ? 1 : 0;
            }
            assertThat(filled).as("tables with rows of either district").isGreaterThan(3);
        }
    }

    /** Whether the table has rows at all. */
    private boolean requireIsolated(Database opened, String table) throws SQLException {
        String districts = "select distinct tenant::text from " + table;
        assertThat(opened.texts(districts)).as(table + " without a district").isEmpty();
        opened.actFor(world.lakeshore().tenantId());
        List<String> seen = opened.texts(districts);
        opened.forgetDistrict();
        assertThat(opened.texts(districts)).as(table + " afterwards").isEmpty();
        assertThat(seen)
                .as(table + " for lakeshore")
                .isSubsetOf(world.lakeshore().tenantId());
        return !seen.isEmpty();
    }
}
