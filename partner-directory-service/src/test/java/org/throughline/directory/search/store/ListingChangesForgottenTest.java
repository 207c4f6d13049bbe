package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;

/** What has changed is noted for an hour: twice as long as anybody trusts an index that he has not compared. */
@QuarkusTest
@TestProfile(ListingChangesForgottenTest.OftenForgotten.class)
class ListingChangesForgottenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID district = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    /** The kit forgets all the time. */
    public static final class OftenForgotten implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("throughline.retention.every", "PT0.5S");
        }
    }

    private static void note(UUID district, int minutesAgo) throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            statement.execute("insert into listing_change (tenant, service_id, made_at) values ('" + district
                    + "', gen_random_uuid(), now() - interval '" + minutesAgo + " minutes')");
            app.commit();
        }
    }

    private static int noted(UUID district) throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            return PlainDatabase.rows(statement, "select from listing_change");
        }
    }

    @Test
    void whatIsOlderThanAnHourGoesAndWhatIsYoungerStays() throws SQLException {
        note(district, 59);
        note(other, 0);
        note(district, 61);
        note(other, 600);

        await().atMost(PATIENCE).until(() -> noted(district) == 1 && noted(other) == 1);
    }

    @Test
    void nobodyRemovesWhatIsYounger() throws SQLException {
        note(district, 59);

        try (Connection relay = PlainDatabase.asRelay();
                Statement statement = relay.createStatement()) {
            assertThat(statement.executeUpdate("delete from listing_change where tenant = '" + district + "'"))
                    .isZero();
        }
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            assertThatThrownBy(() -> statement.execute("delete from listing_change"))
                    .hasMessageContaining("permission denied");
        }
        assertThat(noted(district)).isEqualTo(1);
    }

    @Test
    void nobodyNotesAChangeInAnotherDistrict() throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district);
            assertThatThrownBy(() -> statement.execute(
                            "insert into listing_change (tenant, service_id) values ('" + other + "', null)"))
                    .hasMessageContaining("row-level security");
        }
        assertThat(noted(other)).isZero();
    }
}
