package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.nested.DocumentBatch;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.directory.hsds.tabular.RowValues;
import org.throughline.kit.transaction.Transactions;
import org.throughline.kit.worker.OnWorker;
import org.throughline.servers.TestTokens;

/**
 * An export arrives while it is read, as the directory of one moment; what breaks off does not look whole.
 */
@QuarkusTest
class ExportStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SERVICES = 450;
    private static final String EXPORTING =
            "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%hsds_%'";

    @TestHTTPResource
    URL root;

    @Inject
    Transactions transactions;

    @Inject
    ExportedRecords records;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestDistrict district;

    @BeforeEach
    void aDirectoryOfSeveralPages() throws IOException {
        district = TestDistrict.registered();
        List<String> services = new ArrayList<>(List.of("id,organization_id,name,status"));
        IntStream.range(0, SERVICES)
                .forEach(number -> services.add("s%03d,o1,Service %03d,active".formatted(number, number)));
        PackageOnDisk many = PackageOnDisk.faultless()
                .without("service_at_location.csv")
                .with("services.csv", services.toArray(String[]::new));
        district.imported(many, "ALL_OR_NOTHING").then().body("state", equalTo("IMPORTED"));
    }

    private HttpRequest export(String format) {
        String token = TestTokens.person("district-admin")
                .named(UUID.randomUUID())
                .tenant(district.tenant)
                .token();
        return HttpRequest.newBuilder(URI.create(root + "v1/directory-exports?format=" + format))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
    }

    private HttpResponse<InputStream> begun(String format) throws IOException, InterruptedException {
        return client.send(export(format), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static void awaitWaiting(Statement watch) {
        await().atMost(PATIENCE).until(() -> waiting(watch) == 1);
    }

    private static int waiting(Statement watch) throws SQLException {
        watch.getConnection().rollback();
        return PlainDatabase.rows(watch, EXPORTING);
    }

    /** Files that exports have not given back. */
    private static int files() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "directory-export-*")) {
            for (Path ignored : left) {
                count++;
            }
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABULAR", "JSON", "NESTED"})
    void itIsTheDirectoryOfTheMomentAtWhichItBegan(String format) throws Exception {
        byte[] before = client.send(export(format), HttpResponse.BodyHandlers.ofByteArray())
                .body();
        byte[] meanwhile;
        try (Connection holding = PlainDatabase.asOwner();
                Statement held = holding.createStatement();
                Connection watching = PlainDatabase.asApplication();
                Statement watch = watching.createStatement()) {
            held.execute("lock table hsds_record in access exclusive mode");
            var answer = client.sendAsync(export(format), HttpResponse.BodyHandlers.ofByteArray());
            awaitWaiting(watch);
            held.execute("select set_config('throughline.tenant', '" + district.tenant + "', true)");
            held.execute("update hsds_record set fields = fields || '{\"name\":\"Renamed\"}' where kind = 'services'");
            holding.commit();
            meanwhile = answer.get().body();
        }

        assertThat(meanwhile).isEqualTo(before);
        assertThat(new String(before, StandardCharsets.ISO_8859_1)).doesNotContain("Renamed");
        assertThat(client.send(export("JSON"), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("Renamed");
    }

    /** From now on exports are held at their second page of services, until they are let go. */
    private Held heldAtTheSecondPage() {
        Held held = new Held(records);
        QuarkusMock.installMockForType(new ExportDirectory(transactions, held), ExportDirectory.class);
        return held;
    }

    @Test
    void whatIsWrittenArrivesWhileTheRestIsStillRead() throws Exception {
        Held held = heldAtTheSecondPage();

        HttpResponse<InputStream> answer = begun("NESTED");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(lines.readLine()).contains("\"s000\"");
            held.letGo();
            assertThat(lines.lines()).hasSize(SERVICES + 1).anyMatch(line -> line.contains("\"s449\""));
        }
    }

    @Test
    void whatBreaksOffDoesNotLookWholeAndLeavesNoFile() throws Exception {
        int before = files();
        Held held = heldAtTheSecondPage();
        HttpResponse<InputStream> answer = begun("NESTED");
        try (InputStream body = answer.body()) {
            assertThat(body.read()).isEqualTo('{');
            held.fail();

            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
        await().atMost(PATIENCE).until(() -> files() == before);
    }

    @Test
    void whoHangsUpLeavesNoFileAndTakesNobodysTurn() throws Exception {
        int before = files();
        Held held = heldAtTheSecondPage();
        for (int turn = 0; turn < 5; turn++) {
            try (InputStream body = begun("NESTED").body()) {
                assertThat(body.read()).isEqualTo('{');
            }
            await().atMost(PATIENCE).until(() -> files() == before);
        }
        held.letGo();
    }

    @Test
    void moreAtOnceThanMayBeComeAgainLater() throws Exception {
        Held held = heldAtTheSecondPage();
        List<InputStream> bodies = new ArrayList<>();
        for (int turn = 0; turn < 3; turn++) {
            bodies.add(begun("NESTED").body());
        }

        HttpResponse<String> refused = client.send(export("NESTED"), HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");

        held.letGo();
        for (InputStream body : bodies) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains("\"s449\"");
        }
        assertThat(client.send(export("NESTED"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** The records as they are, and a second page of services that comes when it may. */
    private static final class Held implements ExportedRecords {

        private final ExportedRecords records;
        private final CompletableFuture<Boolean> free = new CompletableFuture<>();

        private Held(ExportedRecords records) {
            this.records = records;
        }

        void letGo() {
            free.complete(true);
        }

        void fail() {
            free.completeExceptionally(new IllegalStateException("it cannot be read"));
        }

        @Override
        public Uni<Void> begin(Mutiny.Session session, String source) {
            return records.begin(session, source);
        }

        @Override
        public Uni<List<String>> otherColumns(Mutiny.Session session, String source, String table) {
            return records.otherColumns(session, source, table);
        }

        @Override
        public Uni<List<RowValues>> page(Mutiny.Session session, Page page) {
            return records.page(session, page);
        }

        @Override
        public Uni<List<Root>> services(Mutiny.Session session, Page page) {
            return page.after().isEmpty()
                    ? records.services(session, page)
                    : OnWorker.andBack(free::join).chain(() -> records.services(session, page));
        }

        @Override
        public Uni<Seen> carriedByNone(Mutiny.Session session, Page page) {
            return records.carriedByNone(session, page);
        }

        @Override
        public Uni<Supplier<DocumentBatch>> documents(Mutiny.Session session, List<UUID> roots) {
            return records.documents(session, roots);
        }
    }
}
