package org.throughline.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plain SQL as the application's role: what PostgreSQL itself refuses, whatever the code above it does. */
@QuarkusTest
class RowLevelSecurityTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final UUID mine = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();
    private final UUID theirRow = UUID.randomUUID();
    private Connection app;

    @BeforeEach
    void theirRowExists() throws SQLException {
        app = DriverManager.getConnection(url, "kit_app", password);
        app.setAutoCommit(false);
        become(theirs);
        insert(theirs, theirRow, "theirs");
        app.commit();
    }

    @AfterEach
    void close() throws SQLException {
        app.rollback();
        app.close();
    }

    @Test
    void withoutASettingNothingIsVisible() throws SQLException {
        assertThat(count()).isZero();
    }

    @Test
    void afterTheSettingsTransactionNothingIsVisibleAgain() throws SQLException {
        become(theirs);
        assertThat(count()).isEqualTo(1);
        app.commit();
        assertThat(count()).isZero();
    }

    @Test
    void anotherTenantsRowIsNotVisible() throws SQLException {
        become(mine);
        assertThat(count()).isZero();
    }

    @Test
    void anotherTenantsRowCannotBeChangedOrDeleted() throws SQLException {
        become(mine);
        assertThat(update("update probe set note = 'taken' where id = '" + theirRow + "'"))
                .isZero();
        assertThat(update("delete from probe where id = '" + theirRow + "'")).isZero();
    }

    @Test
    void aRowCannotBeWrittenForAnotherTenant() throws SQLException {
        become(mine);
        assertThatThrownBy(() -> insert(theirs, UUID.randomUUID(), "smuggled"))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void aRowCannotBeGivenToAnotherTenant() throws SQLException {
        become(mine);
        insert(mine, UUID.randomUUID(), "own");
        assertThatThrownBy(() -> update("update probe set tenant = '" + theirs + "'"))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void aReferenceCannotReachAnotherTenantsRow() throws SQLException {
        become(mine);
        assertThatThrownBy(() -> update("insert into probe_part (tenant, id, probe) values ('" + mine + "', '"
                        + UUID.randomUUID() + "', '" + theirRow + "')"))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(FOREIGN_KEY_VIOLATION));
    }

    @Test
    void anotherTenantsIdAndUniqueValueDoNotCollide() throws SQLException {
        become(mine);
        insert(mine, theirRow, "theirs");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theApplicationsRoleCannotTurnTheProtectionOff() {
        assertThatThrownBy(() -> update("alter table probe disable row level security"))
                .isInstanceOf(SQLException.class);
    }

    private void become(UUID tenant) throws SQLException {
        try (PreparedStatement set = app.prepareStatement("select set_config('throughline.tenant', ?, true)")) {
            set.setString(1, tenant.toString());
            set.execute();
        }
    }

    private void insert(UUID tenant, UUID id, String note) throws SQLException {
        update("insert into probe (tenant, id, note, version) values ('" + tenant + "', '" + id + "', '" + note
                + "', 0)");
    }

    private int update(String sql) throws SQLException {
        try (Statement statement = app.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private int count() throws SQLException {
        try (Statement statement = app.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from probe")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
