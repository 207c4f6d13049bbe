package org.throughline.directory.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** An organization is linked again and again while all its services are written: neither ends the other, and no listing misses it. */
@QuarkusTest
class LinksBesideImportsTest {

    private static final int SERVICES = 3_000;
    private static final int NEW_ONES = 100;
    private static final int ROUNDS = 5;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestDistrict district;
    private String link;
    private @Nullable String version;

    /** Its services lie in another order than they are written in: half of them was written anew. */
    @BeforeEach
    void anOrganizationOfManyServices() throws IOException {
        district = TestDistrict.registered();
        district.requireImported(sent(SERVICES, nth -> 0));
        district.requireImported(sent(SERVICES, nth -> nth < SERVICES / 2 ? 1 : 0));
        link = "/v1/organizations/" + district.idOf("organizations", "o1") + "/agency";
    }

    /** @param rounds of each service: with another it has changed */
    private String sent(int services, IntUnaryOperator rounds) throws IOException {
        return district.begun(
                new PackageOnDisk()
                        .with("organizations.csv", "id,name,description", "o1,Org,Counseling")
                        .with(
                                "services.csv",
                                Stream.concat(
                                                Stream.of("id,organization_id,name,status,description"),
                                                IntStream.range(0, services)
                                                        .mapToObj(nth -> "s" + nth + ",o1,Service " + nth + ",active,"
                                                                + rounds.applyAsInt(nth)))
                                        .toArray(String[]::new)),
                Map.of());
    }

    private UUID verified() {
        UUID agency = UUID.randomUUID();
        district.propose(agency);
        district.verify(agency);
        return agency;
    }

    /** Told to repeat it, the district's admin does. */
    private void linkTo(UUID agency) {
        await().pollInterval(PAUSE).atMost(PATIENCE).until(() -> isLinkedTo(agency));
    }

    private boolean isLinkedTo(UUID agency) {
        RequestSpecification admin = district.as("district-admin").contentType("application/json");
        Response answer = (version == null ? admin : admin.header("If-Match", version))
                .body(Map.of("agencyId", agency))
                .put(link);
        if (answer.statusCode() == 409) {
            return false;
        }
        version = answer.then().statusCode(200).extract().header("ETag");
        return true;
    }

    private String agenciesOfListings() throws SQLException {
        try (Connection connection = PlainDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            return PlainDatabase.text(
                    statement,
                    "select string_agg(distinct coalesce(cast(agency_id as text), 'none'), ' ') || ' ' || count(*)"
                            + " from service_listing");
        }
    }

    @Test
    void whateverIsWrittenAtOnceEachImportEndsAndEveryListingHasTheLastLink() throws Exception {
        UUID one = verified();
        UUID other = verified();
        for (int round = 1; round <= ROUNDS; round++) {
            int now = round + 1;
            int services = SERVICES + round * NEW_ONES;
            String run = sent(services, nth -> now);
            district.untilItWrites(run);
            UUID last = one;
            do {
                last = last.equals(one) ? other : one;
                linkTo(last);
            } while (!district.isOver(run));

            district.requireImported(run);
            assertThat(agenciesOfListings()).isEqualTo(last + " " + services);
        }
    }
}
