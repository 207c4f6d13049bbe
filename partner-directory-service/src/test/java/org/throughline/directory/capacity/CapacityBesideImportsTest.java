package org.throughline.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.ServicePublished;
import org.throughline.directory.hsds.ServiceWithdrawn;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** Places are reported while their services are written: neither ends the other, and a service's facts are counted one by one. */
@QuarkusTest
class CapacityBesideImportsTest {

    private static final int SERVICES = 2_000;
    private static final int ROUNDS = 4;
    private static final int REPORTERS = 3;
    /** Each is met, and no two of a page in a row. */
    private static final int STRIDE = 619;

    private TestDistrict district;
    private List<UUID> services;

    @BeforeEach
    void aDirectory() throws IOException, SQLException {
        district = TestDistrict.registered();
        imported(0);
        services = servicesByTheirIds();
    }

    /** In each round others are closed for a while. */
    private static boolean isActive(int nth, int round) {
        return (nth + round) % 10 != 0;
    }

    /** And others are missing, never as many as look like a file cut short. */
    private static boolean isSent(int nth, int round) {
        return (nth + 3 * round) % 20 != 0;
    }

    private static boolean isOffered(int nth, int round) {
        return isSent(nth, round) && isActive(nth, round);
    }

    /** Of all services something has changed in each round. */
    private void imported(int round) throws IOException {
        district.requireImported(district.begun(
                new PackageOnDisk()
                        .with("organizations.csv", "id,name,description", "o1,Org,Counseling")
                        .with("services.csv", rows(round)),
                Map.of()));
    }

    private static String[] rows(int round) {
        return Stream.concat(
                        Stream.of("id,organization_id,name,status,description"),
                        IntStream.range(0, SERVICES)
                                .filter(nth -> isSent(nth, round))
                                .mapToObj(nth -> "s" + nth + ",o1,Service " + nth + ","
                                        + (isActive(nth, round) ? "active" : "temporarily closed") + "," + round))
                .toArray(String[]::new);
    }

    private List<UUID> servicesByTheirIds() throws SQLException {
        try (Connection connection = PlainDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select id from service_listing order by id")) {
                while (found.next()) {
                    ids.add(found.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    /** Somebody who reports of services of his own, and knows what was reported of them last. */
    private final class Reporter {
        private final Map<UUID, String> versions = new HashMap<>();
        private final List<UUID> own;
        private int turn;
        private long reports;

        private Reporter(int first) {
            this.own = IntStream.iterate(first, nth -> nth < services.size(), nth -> nth + REPORTERS)
                    .mapToObj(services::get)
                    .toList();
        }

        private void reportUntil(AtomicBoolean over) {
            do {
                report(own.get(STRIDE * turn++ % own.size()));
            } while (!over.get());
        }

        private void report(UUID service) {
            RequestSpecification reporter = district.as("coordinator").contentType("application/json");
            String version = versions.get(service);
            Response answer = (version == null ? reporter : reporter.header("If-Match", version))
                    .body(Map.of("unit", "Student places", "vacancy", 2))
                    .put("/v1/services/" + service + "/capacity");
            assertThat(answer.statusCode())
                    .as("reported, to be repeated, or of a service that is missing now")
                    .isIn(200, 409, 404);
            if (answer.statusCode() == 200) {
                versions.put(service, answer.header("ETag"));
                reports++;
            }
        }
    }

    private static Map<String, Long> toldByImports() {
        Map<String, Long> told = new HashMap<>();
        for (int nth = 0; nth < SERVICES; nth++) {
            for (int round = 0; round <= ROUNDS; round++) {
                if (isOffered(nth, round)) {
                    told.merge(ServicePublished.TYPE, 1L, Long::sum);
                } else if (round > 0 && isOffered(nth, round - 1)) {
                    told.merge(ServiceWithdrawn.TYPE, 1L, Long::sum);
                }
            }
        }
        return told;
    }

    private Map<String, Long> told() throws SQLException {
        try (Connection connection = PlainDatabase.asRelay();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select type, count(*) from outbox_event where tenant = '"
                        + district.tenant + "' and type in ('" + ServicePublished.TYPE + "', '" + ServiceWithdrawn.TYPE
                        + "', '" + CapacityReported.TYPE + "') group by type")) {
            Map<String, Long> told = new HashMap<>();
            while (counted.next()) {
                told.put(counted.getString(1), counted.getLong(2));
            }
            return told;
        }
    }

    /** Of services whose facts are not 1, 2, 3 in the order in which they were written. */
    private String countedOtherwise() throws SQLException {
        try (Connection connection = PlainDatabase.asRelay();
                Statement statement = connection.createStatement()) {
            return PlainDatabase.text(
                    statement,
                    "select count(*) from (select aggregate_version,"
                            + " row_number() over (partition by aggregate_id order by id) as place from outbox_event"
                            + " where tenant = '" + district.tenant + "' and type in ('" + ServicePublished.TYPE
                            + "', '"
                            + ServiceWithdrawn.TYPE + "', '" + CapacityReported.TYPE + "')) told"
                            + " where aggregate_version <> place");
        }
    }

    @Test
    void whateverIsWrittenAtOnceEachImportEndsAndNoFactOfAServiceIsLostOrCountedTwice() throws Exception {
        List<Reporter> reporters =
                IntStream.range(0, REPORTERS).mapToObj(Reporter::new).toList();
        for (int round = 1; round <= ROUNDS; round++) {
            AtomicBoolean over = new AtomicBoolean();
            List<CompletableFuture<Void>> reporting = reporters.stream()
                    .map(reporter -> CompletableFuture.runAsync(() -> reporter.reportUntil(over)))
                    .toList();
            try {
                imported(round);
            } finally {
                over.set(true);
            }
            reporting.forEach(CompletableFuture::join);
        }

        Map<String, Long> all = toldByImports();
        all.put(
                CapacityReported.TYPE,
                reporters.stream().mapToLong(reporter -> reporter.reports).sum());
        assertThat(told()).isEqualTo(all);
        assertThat(countedOtherwise()).isEqualTo("0");
    }
}
