package org.throughline.directory.hsds;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** What is told of an import while it runs. */
@QuarkusTest
class ImportPhaseTest {

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.password")
    String appPassword;

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    /** As another import of the same source would hold it up. */
    @Test
    void theSwapShowsAsWritingFromItsBeginningToItsEnd() throws IOException, SQLException {
        String id;
        try (Connection other = DriverManager.getConnection(url, "directory_app", appPassword)) {
            other.setAutoCommit(false);
            lockSource(other);
            id = district.as("district-admin")
                    .contentType("application/zip")
                    .body(PackageOnDisk.faultless().zip())
                    .post("/v1/directory-imports")
                    .path("id");

            await("phase of " + id).atMost(Duration.ofSeconds(30)).until(() -> "WRITING"
                    .equals(district.as("coordinator")
                            .get("/v1/directory-imports/" + id)
                            .path("phase")));
            district.as("coordinator")
                    .get("/v1/directory-imports/" + id)
                    .then()
                    .body("state", equalTo("RUNNING"))
                    .body("rowsRead", equalTo(6));
        }
        district.finished(id).then().body("state", equalTo("IMPORTED")).body("phase", nullValue());
    }

    private void lockSource(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended(cast(cast(? as uuid) as text) || 'default', 0))")) {
            lock.setString(1, district.tenant.toString());
            lock.execute();
        }
    }
}
