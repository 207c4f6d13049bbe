package org.throughline.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Rows;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.servers.MovableClock;

/** The log against whoever can write the database: here its owner, who is bound by no grant. */
@QuarkusTest
class DisclosureLogTest {
    private static final int ENTRIES = 3;

    @Inject
    MovableClock clock;

    @Inject
    SealLog log;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "throughline.postgres.consent.owner.password")
    String ownerPassword;

    @ConfigProperty(name = "throughline.postgres.consent.app.password")
    String appPassword;

    private final UUID agency = UUID.randomUUID();
    private District district;
    private Family family;

    @BeforeEach
    void aLogOfThreeLinks() {
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        for (int i = 0; i < ENTRIES; i++) {
            district.decide(family, "COC", agency, "ATTENDANCE");
            log.seal(new TenantId(district.id())).await().atMost(Duration.ofSeconds(20));
        }
    }

    @Test
    void anUntouchedLogIsIntact() {
        verify(Map.of())
                .body("intact", equalTo(true))
                .body("entries", equalTo(ENTRIES))
                .body("seals", equalTo(ENTRIES))
                .body("head.number", equalTo(ENTRIES))
                .body("faults", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            update disclosure set entry = replace(entry, 'COC', 'TREAT') where id = (select min(id::text)::uuid from disclosure) | ENTRY_CHANGED
            update disclosure set kind = 'REQUEST' where id = (select min(id::text)::uuid from disclosure) | ENTRY_CHANGED
            update disclosure set recorded_at = recorded_at - interval '1 day' where id = (select min(id::text)::uuid from disclosure) | ENTRY_CHANGED
            update disclosure set recorded_at = recorded_at + interval '1 microsecond' where id = (select min(id::text)::uuid from disclosure) | ENTRY_CHANGED
            update disclosure set recorded_at = 'infinity' where id = (select min(id::text)::uuid from disclosure) | ENTRY_CHANGED
            update disclosure set decision = gen_random_uuid() where id = (select min(id::text)::uuid from disclosure) | ENTRY_CHANGED
            update disclosure_subject set salt = sha256('x') where disclosure = (select min(id::text)::uuid from disclosure) | ENTRY_CHANGED
            update disclosure_subject set student = gen_random_uuid() where disclosure = (select min(id::text)::uuid from disclosure) | ENTRY_CHANGED
            update disclosure set commitment = sha256('x') where id = (select min(id::text)::uuid from disclosure) | ENTRY_CHANGED
            update disclosure set commitment = sha256('x') where id = (select max(id::text)::uuid from disclosure) | SEAL_BROKEN
            delete from disclosure_subject where disclosure = (select max(id::text)::uuid from disclosure) | PERSONAL_VALUES_REMOVED
            update disclosure_subject set personal = sha256('x') where disclosure = (select max(id::text)::uuid from disclosure) | PERSONAL_VALUES_REMOVED
            delete from disclosure_seal where number = 2 | SEAL_REMOVED
            delete from disclosure_seal where number = 1 | SEAL_REMOVED
            update disclosure_seal set hash = sha256('x') where number = 3 | SEAL_FORGED
            update disclosure_seal set signature = sha256('x') where number = 3 | SEAL_FORGED
            delete from disclosure_sealed where seal = 3 | SEAL_BROKEN
            """)
    void everyChangeIsFound(String change, String fault) throws SQLException {
        asOwner(change);

        assertThat(faults(Map.of())).contains(fault);
    }

    @Test
    void aRemovedEntryIsFound() throws SQLException {
        String last = "(select max(id::text)::uuid from disclosure)";
        asOwner(
                "delete from disclosure_subject where disclosure = " + last,
                "delete from disclosure where id = " + last);

        assertThat(faults(Map.of())).contains("ENTRY_REMOVED", "SEAL_BROKEN");
    }

    @Test
    void anEndThatWasCutOffCleanlyIsFoundByWhoKnowsTheHead() throws SQLException {
        String last = "(select disclosure from disclosure_sealed where seal = 3)";
        asOwner(
                "delete from disclosure_subject where disclosure = " + last,
                "delete from disclosure where id = " + last,
                "delete from disclosure_sealed where seal = 3",
                "delete from disclosure_seal where number = 3");

        assertThat(faults(Map.of())).isEmpty();
        assertThat(faults(Map.of("knownHead", ENTRIES))).containsExactly("CHAIN_CUT_OFF");
    }

    @Test
    void anEntryThatIsKeptFromBeingSealedIsFound() throws SQLException {
        asOwner("insert into disclosure (tenant, id, kind, decision, recorded_at, entry, commitment) values ('"
                + district.id() + "', gen_random_uuid(), 'DISCLOSURE', gen_random_uuid(), now(), '{}', sha256('x'))");
        clock.set(clock.instant().plus(Duration.ofMinutes(6)));

        assertThat(faults(Map.of())).containsExactly("ENTRY_NOT_SEALED");
    }

    @Test
    void anEntryThatIsRemovedBeforeItIsSealedIsFoundAndWaitsNoLonger() throws SQLException {
        asOwner("insert into disclosure_unsealed (tenant, disclosure) values ('" + district.id()
                + "', gen_random_uuid())");

        log.seal(new TenantId(district.id())).await().atMost(Duration.ofSeconds(20));

        assertThat(faults(Map.of())).containsExactly("ENTRY_REMOVED");
        assertThat(new Rows(district).count("disclosure_unsealed")).isZero();
    }

    @Test
    void whatWaitsIsSealedLinkByLinkUntilNothingDoesAndLookedThroughInParts() throws SQLException {
        int waiting = 20_001;
        // PostgreSQL knows other districts' logs, and nothing of this one's.
        asOwner("analyze disclosure, disclosure_subject, disclosure_unsealed, disclosure_seal, disclosure_sealed");
        asOwner(
                "insert into disclosure (tenant, id, kind, decision, recorded_at, entry, commitment) select '"
                        + district.id()
                        + "', gen_random_uuid(), 'REFUSAL', gen_random_uuid(), now() - interval '1 day',"
                        + " '{}', sha256('x') from generate_series(1, " + waiting + ")",
                "insert into disclosure_unsealed (tenant, disclosure) select tenant, id from disclosure where entry = '{}'"
                        + " order by id limit " + (waiting - 1));

        log.seal(new TenantId(district.id())).await().atMost(Duration.ofSeconds(60));

        verify(Map.of()).body("entries", equalTo(ENTRIES + waiting - 1)).body("seals", equalTo(ENTRIES + 10));
        assertThat(faults(Map.of())).containsOnlyOnce("ENTRY_NOT_SEALED");
    }

    /** From the lowest id to the highest, more lies between two entries of one link than is read at once. */
    @Test
    void entriesThatAreFarFromEachOtherInTheLogAreFoundAllTheSame() throws SQLException {
        String nowhere =
                "', gen_random_uuid(), 'REFUSAL', gen_random_uuid(), now() + interval '1 hour', '{}', sha256('x')";
        asOwner("insert into disclosure (tenant, id, kind, decision, recorded_at, entry, commitment) select '"
                + district.id() + nowhere + " from generate_series(1, 7000)");
        asOwner(
                "insert into disclosure (tenant, id, kind, decision, recorded_at, entry, commitment) select '"
                        + district.id() + "', id, 'REFUSAL', id, now() + interval '1 hour', '{}', sha256('x')"
                        + " from unnest(array['00000000-0000-0000-0000-000000000001',"
                        + " 'ffffffff-ffff-ffff-ffff-ffffffffffff']::uuid[]) as given (id)",
                "insert into disclosure_unsealed (tenant, disclosure) select tenant, id from disclosure where decision = id");
        district.decide(family, "COC", agency, "ATTENDANCE");
        log.seal(new TenantId(district.id())).await().atMost(Duration.ofSeconds(20));

        verify(Map.of()).body("entries", equalTo(ENTRIES + 3));
        assertThat(faults(Map.of())).containsExactly("PERSONAL_VALUES_REMOVED", "PERSONAL_VALUES_REMOVED");
    }

    @Test
    void theApplicationCanOnlyAppend() {
        for (String change : List.of(
                "update disclosure set entry = ''",
                "delete from disclosure",
                "update disclosure_subject set student = student",
                "delete from disclosure_subject",
                "update disclosure_seal set hash = hash",
                "delete from disclosure_seal",
                "update disclosure_sealed set seal = seal",
                "delete from disclosure_sealed",
                "update release_event set kind = kind",
                "delete from release_event",
                "update record_access set person = person",
                "delete from record_access",
                "delete from release",
                "update release set last_day = last_day",
                "update signature_evidence set signer = signer",
                "delete from signature_evidence")) {
            assertThatThrownBy(() -> execute("consent_app", appPassword, change))
                    .as(change)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void writersInParallelLoseNothingWhileTheLogIsSealed() throws Exception {
        int writers = 8;
        int each = 25;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            running.add(pool.submit(() -> {
                for (int i = 0; i < each; i++) {
                    district.decide(family, "COC", agency, "ATTENDANCE");
                }
            }));
        }
        for (Future<?> writer : running) {
            writer.get();
        }
        pool.shutdown();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        ENTRIES + writers * each == verify(Map.of()).extract().<Integer>path("entries"));
        verify(Map.of()).body("intact", equalTo(true));
    }

    @Test
    void aSearchComesInPagesThatBelongToTheirAsker() {
        String search = "/v1/disclosures/searches?limit=2";
        Map<String, String> body = Map.of("studentId", family.student().toString());
        String cursor = district.asAuditor()
                .body(body)
                .post(search)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("cursor");

        // Another person's token: the cursor is not theirs.
        district.asAuditor()
                .queryParam("cursor", cursor)
                .body(body)
                .post(search)
                .then()
                .statusCode(400);
    }

    private ValidatableResponse verify(Map<String, Object> request) {
        return district.asAuditor()
                .body(new HashMap<>(request))
                .post("/v1/disclosures/verification")
                .then()
                .statusCode(200);
    }

    @Test
    void whoNotedNothingDownSendsNoBody() {
        district.asAuditor()
                .noContentType()
                .post("/v1/disclosures/verification")
                .then()
                .statusCode(200)
                .body("faults", hasSize(0));
    }

    private List<String> faults(Map<String, Object> request) {
        return verify(request).extract().path("faults.kind");
    }

    private void asOwner(String... changes) throws SQLException {
        execute("consent_owner", ownerPassword, changes);
    }

    private void execute(String role, String password, String... changes) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('throughline.tenant', '" + district.id() + "', false)");
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }
}
