package org.throughline.directory.search.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.Sought;
import org.throughline.kit.tenancy.TenantId;

/** What has changed is noted for an hour: twice as long as anybody trusts an index that he has not compared. */
@QuarkusTest
@TestProfile(ListingChangesForgottenTest.OftenForgotten.class)
class ListingChangesForgottenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ServiceQuery CHANGED =
            new Sought().needs(List.of("CHANGED")).query();

    @Inject
    SearchedFresh searched;

    private final UUID district = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    /** The kit forgets all the time. */
    public static final class OftenForgotten implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("throughline.retention.every", "PT0.5S");
        }
    }

    /** A transaction that notes it at its end notes it as of then: it grows old afterwards. */
    private static void note(UUID district, int minutesAgo) throws SQLException {
        UUID service = UUID.randomUUID();
        inDistrict(
                PlainDatabase.asApplication(),
                district,
                "insert into listing_change (tenant, service_id) values ('" + district + "', '" + service + "')");
        inDistrict(
                PlainDatabase.asOwner(),
                district,
                "update listing_change set made_at = made_at - interval '" + minutesAgo
                        + " minutes' where service_id = '" + service + "'");
    }

    private static void inDistrict(Connection connection, UUID district, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            PlainDatabase.enter(statement, district);
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            connection.commit();
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

    /** As where it takes two hours from its write to its commit. */
    @Test
    void whatIsCommittedLongAfterItWasWrittenIsNotForgottenBeforeItIsSeen() throws SQLException {
        PlainListings listings = new PlainListings(new TenantId(district));
        listings.committed(listings.numbered(1, 2));
        assertThat(searched.ask(district, CHANGED).names()).isEmpty();

        try (Connection owner = PlainDatabase.asOwner();
                Statement slow = owner.createStatement()) {
            PlainDatabase.enter(slow, district);
            slow.execute("alter table service_listing disable trigger noted_update");
            slow.execute(listings.change("source_id = '1'"));
            slow.execute("alter table service_listing enable trigger noted_update");
            slow.execute("insert into listing_change (tenant, service_id, made_at)"
                    + " select tenant, id, clock_timestamp() - interval '2 hours' from service_listing"
                    + " where tenant = '" + district + "' and source_id = '1'");
            assertThat(searched.ask(district, CHANGED).names()).isEmpty();
            owner.commit();
        }
        note(other, 61);
        await().atMost(PATIENCE).until(() -> noted(other) == 0);

        SearchedFresh.Answer answer = searched.ask(district, CHANGED);
        assertThat(answer.inMemory()).isTrue();
        assertThat(answer.names()).containsExactly("Service 1");
    }

    @Test
    void whatIsNotedOfAnotherDistrictLongBeforeTheCommitIsNotedThereOnceMore() throws SQLException {
        try (Connection owner = PlainDatabase.asOwner();
                Statement slow = owner.createStatement()) {
            PlainDatabase.enter(slow, UUID.randomUUID());
            slow.execute("insert into listing_change (tenant, service_id, made_at) values ('" + district
                    + "', gen_random_uuid(), clock_timestamp() - interval '2 minutes')");
            owner.commit();
        }
        assertThat(noted(district)).isEqualTo(2);
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
