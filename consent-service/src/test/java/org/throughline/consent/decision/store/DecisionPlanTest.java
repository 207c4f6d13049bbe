package org.throughline.consent.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.Fixture;
import org.throughline.consent.decision.CaseFiles;
import org.throughline.consent.disclosure.DisclosureLog;
import org.throughline.consent.disclosure.Entry;
import org.throughline.consent.disclosure.EntryKind;
import org.throughline.consent.disclosure.Erasure;
import org.throughline.consent.disclosure.Personal;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.kit.transaction.Transactions;

/** A decision's statements on tables of their own, which were counted while they were empty. */
@QuarkusTest
class DecisionPlanTest {
    private static final int ROWS = 5_000;
    private static final int FEW = 100;
    private static final List<String> TABLES = List.of(
            "subject",
            "release",
            "evidence",
            "evidence_note",
            "disclosure",
            "disclosure_subject",
            "disclosure_unsealed",
            "deferred_decision");

    private static final String POLICIES =
            """
            do $$
            declare d text;
            begin
                for d in select format('create policy %I on counted.%I for %s using (%s)', policyname, tablename, cmd, qual)
                        || coalesce(' with check (' || with_check || ')', '')
                    from pg_policies where schemaname = 'public' and not 'consent_relay' = any (roles)
                    and tablename in (select relname from pg_class where relnamespace = 'counted'::regnamespace) loop
                    execute d;
                end loop;
            end $$""";

    private static final String LOOKED =
            """
            select cast(sum(pg_stat_get_xact_tuples_returned(c.oid) + pg_stat_get_xact_tuples_fetched(c.oid)) as bigint)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'counted' and c.relkind in ('r', 'i')""";

    @Inject
    Transactions transactions;

    @Inject
    CaseFiles files;

    @Inject
    DisclosureLog log;

    private final TenantId district = new TenantId(UUID.randomUUID());

    @BeforeEach
    void countEmptyTables() {
        asOwner("drop schema if exists counted cascade", "create schema counted");
        for (String table : TABLES) {
            asOwner(
                    "create table counted.%1$s (like public.%1$s including all)".formatted(table),
                    "alter table counted.%s enable row level security".formatted(table),
                    "alter table counted.%s force row level security".formatted(table));
        }
        asOwner(
                POLICIES,
                "alter table counted.disclosure_subject add foreign key (tenant, disclosure) references counted.disclosure",
                "grant usage on schema counted to consent_app",
                "grant select, insert on all tables in schema counted to consent_app");
        count();
    }

    @AfterEach
    void drop() {
        asOwner("drop schema counted cascade");
    }

    @Test
    void onceCountedTheyLookForFewRowsByPlansThatAreKept() {
        long looked = in(session -> set(session, "plan_cache_mode", "force_generic_plan")
                .chain(() -> decide(session))
                .invoke(this::fill)
                .invoke(this::count)
                .chain(() -> looked(session))
                .chain(before -> decide(session).chain(() -> looked(session)).map(after -> after - before)));

        assertThat(looked).isLessThan(FEW);
    }

    @Test
    void plansOfSmallTablesAreKept() {
        assertThat(modeOfDecisions()).isEqualTo("auto");
    }

    @Test
    void ofTablesThatHaveGrownSinceTheyWereCountedEachIsPlannedAnew() {
        fill();
        assertThat(modeOfDecisions()).isEqualTo("force_custom_plan");

        count();
        assertThat(modeOfDecisions()).isEqualTo("auto");
    }

    private String modeOfDecisions() {
        return in(session -> new PlansOfCountedTables()
                .in(session)
                .chain(() -> PlainRows.of(session, "select current_setting('plan_cache_mode')"))
                .map(rows -> (String) rows.get(0)[0]));
    }

    private <T> T in(Function<Mutiny.Session, Uni<T>> work) {
        return transactions
                .forTenant(district, session -> set(session, "search_path", "counted,public")
                        .chain(() -> work.apply(session)))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private static Uni<Void> set(Mutiny.Session session, String name, String value) {
        return PlainRows.of(session, "select set_config($1, $2, true)", name, value)
                .replaceWithVoid();
    }

    /** About one student and about two, who are asked for by other statements. */
    private Uni<Void> decide(Mutiny.Session session) {
        return Multi.createFrom()
                .items(List.of(student()), List.of(student(), student()))
                .onItem()
                .transformToUniAndConcatenate(
                        students -> files.load(session, district, students, List.of(Fixture.DISTRICT, Fixture.AGENCY_A))
                                .chain(() -> log.append(session, district, List.of(entry()))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static StudentId student() {
        return new StudentId(UUID.randomUUID());
    }

    private static Entry entry() {
        return new Entry(
                UUID.randomUUID(),
                EntryKind.ERASURE,
                UUID.randomUUID(),
                Instant.now(),
                student(),
                new Erasure(List.of(), "an order"),
                new Personal("a person", "a client", "PASSWORD", null, List.of()));
    }

    private static Uni<Long> looked(Mutiny.Session session) {
        return PlainRows.of(session, LOOKED).map(rows -> (Long) rows.get(0)[0]);
    }

    private void fill() {
        String tenant = "'" + district.value() + "'::uuid";
        String rows = " from generate_series(1, " + ROWS + ") n";
        asOwner(
                "set throughline.tenant = '" + district.value() + "'",
                "set search_path = counted",
                "insert into subject select " + tenant + ", gen_random_uuid(), '2010-01-01', '', 1" + rows,
                "insert into release select r.*" + rows + " cross join lateral jsonb_populate_record(null::release,"
                        + " jsonb_build_object('tenant', " + tenant + ", 'id', md5('r' || n), 'student', md5('s' || n),"
                        + " 'type', 'FERPA_CONSENT', 'discloser_kind', 'DISTRICT', 'discloser', '1',"
                        + " 'recipient_kind', 'AGENCY', 'recipient', '2', 'language', 'en', 'purposes', '{}'::text[],"
                        + " 'categories', '{}'::text[], 'withdrawn', '{}'::text[], 'first_day', '2025-01-01',"
                        + " 'last_day', '2026-01-01', 'zone', 'UTC', 'status', 'ACTIVE', 'facts', 1, 'version', 1)) r",
                "insert into evidence select " + tenant + ", gen_random_uuid(), 'MOU', gen_random_uuid(),"
                        + " 'AGENCY:' || n, '', now(), null, 'x', now()" + rows,
                "insert into evidence_note select tenant, id, 'CONFIRMED', 'x', now() from evidence",
                "insert into disclosure select " + tenant
                        + ", gen_random_uuid(), 'REQUEST', gen_random_uuid(), now(), '', ''" + rows,
                "insert into disclosure_subject select tenant, id, gen_random_uuid(), '', '' from disclosure",
                "insert into disclosure_unsealed select tenant, id from disclosure");
    }

    private void count() {
        TABLES.forEach(table -> asOwner("analyze counted." + table));
    }

    private static void asOwner(String... statements) {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.owner.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.owner.username", String.class),
                        config.getValue("quarkus.datasource.owner.password", String.class));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
