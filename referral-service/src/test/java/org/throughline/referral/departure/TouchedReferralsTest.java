package org.throughline.referral.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kit.encryption.UnreadableValueException;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.partner.ServiceId;

/** Which referrals a departure touches, row by row, as PostgreSQL answers it. */
@QuarkusTest
class TouchedReferralsTest {

    /** At 9 in the morning in Chicago, where the last day ends at 6 in the morning of the next in UTC. */
    private static final Instant TOLD = Instant.parse("2026-11-10T15:00:00Z");

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-01");
    private static final ServiceId LEFT = new ServiceId(UUID.randomUUID());
    private static final ServiceId ALSO_LEFT = new ServiceId(UUID.randomUUID());
    private static final ServiceId OTHER = new ServiceId(UUID.randomUUID());
    private static final SchoolScope ALL = new SchoolScope(true, Set.of());
    private static final TransitionPlan PLAN =
            new TransitionPlan(Arrangement.COLLEAGUE, null, null, null, null, "Asks for Ana.");

    @Inject
    Transactions transactions;

    @Inject
    StaffDepartures departures;

    private Tenant district;
    private DepartureId departure;
    private UUID student;

    @BeforeEach
    void somebodyLeaves() {
        district = new Tenant(
                new TenantId(UUID.randomUUID()), "d" + UUID.randomUUID(), "District", ZoneId.of("America/Chicago"));
        departure = leaving(LAST_DAY, LEFT, ALSO_LEFT);
        student = UUID.randomUUID();
        write("insert into school (tenant, sourced_id, name, id) values ($1, 'north', 'North', $2)", UUID.randomUUID());
        write(
                "insert into student (tenant, id, sourced_id, given_name, family_name, name_key, school, enrolled, version)"
                        + " values ($1, $2, 's1', 'Ana', 'Rivera', 'rivera', 'north', true, 1)",
                student);
    }

    @ParameterizedTest
    @CsvSource({
        // status, service, sent, changed last, planned, how far the transition is: NONE where there is none
        "DRAFT, LEFT, , 2026-11-01T12:00:00Z, false, NONE",
        "REQUESTED, LEFT, 2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z, false, ASKED_FOR",
        "REQUESTED, ALSO_LEFT, 2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z, false, ASKED_FOR",
        "REQUESTED, OTHER, 2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z, false, NONE",
        "REQUESTED, LEFT, 2026-11-20T12:00:00Z, 2026-11-20T12:00:00Z, false, ASKED_FOR",
        "REQUESTED, LEFT, 2026-12-02T05:59:59Z, 2026-12-02T05:59:59Z, false, ASKED_FOR",
        "REQUESTED, LEFT, 2026-12-02T06:00:00Z, 2026-12-02T06:00:00Z, false, NONE",
        "ACCEPTED, LEFT, 2026-11-01T12:00:00Z, 2026-11-05T12:00:00Z, false, ASKED_FOR",
        "ACCEPTED, LEFT, 2026-11-01T12:00:00Z, 2026-11-15T12:00:00Z, true, PLANNED",
        "WAITLISTED, LEFT, 2026-11-01T12:00:00Z, 2026-11-05T12:00:00Z, false, ASKED_FOR",
        "OFFERED, LEFT, 2026-11-01T12:00:00Z, 2026-11-05T12:00:00Z, false, ASKED_FOR",
        "IN_PROGRESS, LEFT, 2026-11-01T12:00:00Z, 2026-11-05T12:00:00Z, false, ASKED_FOR",
        "ON_HOLD, LEFT, 2026-11-01T12:00:00Z, 2026-11-05T12:00:00Z, false, ASKED_FOR",
        "SERVED, LEFT, 2026-11-01T12:00:00Z, 2026-11-10T14:59:59Z, false, NONE",
        "SERVED, LEFT, 2026-11-01T12:00:00Z, 2026-11-10T15:00:00Z, false, OVER",
        "SERVED, LEFT, 2026-11-01T12:00:00Z, 2026-11-20T12:00:00Z, true, PLANNED",
        "NOT_SERVED, LEFT, 2026-11-01T12:00:00Z, 2026-11-05T12:00:00Z, false, NONE",
        "NOT_SERVED, LEFT, 2026-11-01T12:00:00Z, 2026-11-11T12:00:00Z, false, OVER",
        "DECLINED, LEFT, 2026-11-01T12:00:00Z, 2026-11-05T12:00:00Z, false, NONE",
        "DECLINED, LEFT, 2026-11-01T12:00:00Z, 2026-11-11T12:00:00Z, false, OVER",
        "CANCELLED, LEFT, 2026-11-01T12:00:00Z, 2026-11-05T12:00:00Z, false, NONE",
        "CANCELLED, LEFT, 2026-11-01T12:00:00Z, 2026-11-11T12:00:00Z, false, OVER",
        "ENTERED_IN_ERROR, LEFT, 2026-11-01T12:00:00Z, 2026-11-11T12:00:00Z, false, NONE",
        "ENTERED_IN_ERROR, LEFT, 2026-11-01T12:00:00Z, 2026-11-11T12:00:00Z, true, NONE",
        "ENTERED_IN_ERROR, LEFT, , 2026-11-11T12:00:00Z, false, NONE"
    })
    void whatIsTouchedAndHowFarItIs(
            String status, String service, @Nullable Instant sent, Instant changed, boolean planned, String expected) {
        ReferralId referral = referral(status, service(service), sent, changed);
        if (planned) {
            keep(referral, 1, PLAN);
        }

        List<TransitionState> states =
                transitions(ALL).stream().map(Transition::state).toList();
        assertThat(states.stream().map(Enum::name).findFirst().orElse("NONE")).isEqualTo(expected);
        assertThat(standing(Listing.OPEN).map(TouchedReferralsTest::counts))
                .isEqualTo(expected.equals("ASKED_FOR") ? Optional.of("1 0 0") : Optional.empty());
        assertThat(standing(Listing.SETTLED).map(TouchedReferralsTest::counts))
                .isEqualTo(
                        switch (expected) {
                            case "PLANNED" -> Optional.of("0 1 0");
                            case "OVER" -> Optional.of("0 0 1");
                            default -> Optional.empty();
                        });
    }

    @Test
    void whatIsOfAnotherSchoolIsNeitherListedNorCounted() {
        referral("REQUESTED", LEFT, TOLD, TOLD);

        assertThat(transitions(new SchoolScope(false, Set.of("north", "east")))).hasSize(1);
        assertThat(transitions(new SchoolScope(false, Set.of("south")))).isEmpty();
        assertThat(transitions(new SchoolScope(false, Set.of()))).isEmpty();
        assertThat(list(new SchoolScope(false, Set.of("south")), Listing.OPEN)).isEmpty();
    }

    @Test
    void whatIsDueFirstComesFirstAmongTheOpenAndLastAmongTheSettled() {
        DepartureId earlier = leaving(LAST_DAY.minusDays(7), LEFT);
        DepartureId later = leaving(LAST_DAY.plusDays(7), LEFT);
        ReferralId referral = referral("REQUESTED", LEFT, TOLD.minusSeconds(60), TOLD);

        assertThat(pages(Listing.OPEN)).containsExactly(earlier, departure, later);
        for (DepartureId each : List.of(earlier, departure, later)) {
            keep(new TransitionKey(each, referral), 1, PLAN);
        }
        assertThat(pages(Listing.OPEN)).isEmpty();
        assertThat(pages(Listing.SETTLED)).containsExactly(later, departure, earlier);
    }

    @Test
    void theSameDepartureOnceMoreChangesNothing() {
        ReferralId referral = referral("REQUESTED", LEFT, TOLD, TOLD);
        keep(referral, 1, PLAN);
        Departure again = new Departure(
                departure, UUID.randomUUID(), List.of(OTHER), LAST_DAY.plusDays(1), DepartureReason.LEFT, TOLD);
        inDistrict(session -> departures.tell(session, district.id(), again, 2));

        assertThat(transitions(ALL)).singleElement().satisfies(transition -> {
            assertThat(transition.due()).isEqualTo(LAST_DAY);
            assertThat(transition.plan()).isNotNull().satisfies(filed -> assertThat(filed.plan())
                    .isEqualTo(PLAN));
        });
    }

    private Departure told(LocalDate lastDay, Instant at, ServiceId... services) {
        return new Departure(
                departure, UUID.randomUUID(), List.of(services), lastDay, DepartureReason.LEAVE_OF_ABSENCE, at);
    }

    @Test
    void aCorrectedDepartureIsDueOnTheOtherDayAndKeepsItsPlans() {
        ReferralId referral = referral("REQUESTED", LEFT, TOLD, TOLD);
        keep(referral, 1, PLAN);
        Departure corrected = told(LAST_DAY.plusDays(1), TOLD.plusSeconds(60), LEFT);
        inDistrict(session -> departures.tell(session, district.id(), corrected, 3));

        assertThat(transitions(ALL)).singleElement().satisfies(transition -> {
            assertThat(transition.due()).isEqualTo(LAST_DAY.plusDays(1));
            assertThat(transition.plan()).isNotNull();
        });
        assertThat(list(ALL, Listing.SETTLED)).singleElement().satisfies(standing -> assertThat(standing.departure())
                .extracting(Departure::reason, Departure::toldAt)
                .containsExactly(DepartureReason.LEAVE_OF_ABSENCE, TOLD));
    }

    @Test
    void whatWasTakenBackTouchesNothingAndItsPlansStayInTheRecord() {
        ReferralId referral = referral("REQUESTED", LEFT, TOLD, TOLD);
        keep(referral, 1, PLAN);
        inDistrict(session -> departures.takeBack(session, district.id(), departure, 3));

        assertThat(transitions(ALL)).isEmpty();
        assertThat(list(ALL, Listing.SETTLED)).isEmpty();
        assertThat(list(ALL, Listing.OPEN)).isEmpty();
        inDistrict(session -> departures.tell(session, district.id(), told(LAST_DAY, TOLD, LEFT), 2));
        assertThat(transitions(ALL)).isEmpty();

        Instant again = TOLD.plusSeconds(60);
        inDistrict(session -> departures.tell(session, district.id(), told(LAST_DAY, again, LEFT), 4));
        assertThat(transitions(ALL)).singleElement().satisfies(transition -> assertThat(transition.plan())
                .isNotNull());
        assertThat(list(ALL, Listing.SETTLED))
                .singleElement()
                .satisfies(standing -> assertThat(standing.departure().toldAt()).isEqualTo(again));
    }

    @Test
    void aPlanFollowsTheVersionBeforeItOnly() {
        ReferralId referral = referral("REQUESTED", LEFT, TOLD, TOLD);
        keep(referral, 1, PLAN);

        for (long stale : List.of(1L, 3L)) {
            assertThatThrownBy(() -> keep(referral, stale, PLAN))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.problem())
                            .isEqualTo(KitProblem.VERSION_MISMATCH));
        }
        keep(referral, 2, new TransitionPlan(Arrangement.ENDS, null, null, null, null, null));
        assertThat(transitions(ALL)).singleElement().satisfies(transition -> assertThat(transition.version())
                .isEqualTo(2));
    }

    @Test
    void aNoteIsSealedForItsDepartureAndReferral() {
        ReferralId referral = referral("REQUESTED", LEFT, TOLD, TOLD);
        ReferralId neighbor = referral("REQUESTED", LEFT, TOLD, TOLD);
        keep(referral, 1, PLAN);
        keep(neighbor, 1, PLAN);
        List<byte[]> notes =
                inDistrict(session -> PlainRows.of(session, "select note from transition_plan where tenant = $1", id())
                        .map(rows -> rows.stream().map(row -> (byte[]) row[0]).toList()));

        assertThat(notes).hasSize(2).allSatisfy(note -> assertThat(new String(note, StandardCharsets.ISO_8859_1))
                .doesNotContain("Asks", "for Ana"));
        write(
                "update transition_plan set note = (select note from transition_plan where tenant = $1 and referral = $2)"
                        + " where tenant = $1 and referral <> $2",
                referral.value());
        assertThatThrownBy(() -> transitions(ALL)).isInstanceOf(UnreadableValueException.class);
    }

    private DepartureId leaving(LocalDate lastDay, ServiceId... services) {
        DepartureId id = new DepartureId(UUID.randomUUID());
        Departure leaving =
                new Departure(id, UUID.randomUUID(), List.of(services), lastDay, DepartureReason.LEFT, TOLD);
        inDistrict(session -> departures.tell(session, district.id(), leaving, 2));
        return id;
    }

    private ReferralId referral(String status, ServiceId service, @Nullable Instant sent, Instant changed) {
        UUID id = UUID.randomUUID();
        write(
                "insert into referral (tenant, id, version, facts, student, school, service, backups, need, tier, reason, status,"
                        + " attended_sessions, created_at, changed_at, sent_at, agency, decision)"
                        + " select $1, $2, 1, 1, $3, 'north', $4, '', 'FOOD', 1, '', $5::text, 0, $6, $6, x.sent, x.some, x.some"
                        + " from (select $7::timestamptz as sent, case when $7::timestamptz is not null then $2::uuid end as some) x",
                id,
                student,
                service.value(),
                status,
                changed.atOffset(ZoneOffset.UTC),
                sent == null ? null : sent.atOffset(ZoneOffset.UTC));
        return new ReferralId(id);
    }

    private void keep(ReferralId referral, long version, TransitionPlan plan) {
        keep(new TransitionKey(departure, referral), version, plan);
    }

    private void keep(TransitionKey key, long version, TransitionPlan plan) {
        inDistrict(session ->
                departures.keep(session, district.id(), key, new FiledPlan(plan, version, "counselor", TOLD)));
    }

    private List<Transition> transitions(SchoolScope schools) {
        return inDistrict(session ->
                departures.transitions(session, new Reach(district, schools), departure, page(Optional.empty(), 50)));
    }

    private Optional<DepartureStanding> standing(Listing listing) {
        return list(ALL, listing).stream().findFirst();
    }

    private List<DepartureStanding> list(SchoolScope schools, Listing listing) {
        return list(schools, listing, page(Optional.empty(), 50));
    }

    private List<DepartureStanding> list(SchoolScope schools, Listing listing, PageRequest page) {
        return inDistrict(session -> departures.list(session, new Reach(district, schools), listing, page));
    }

    /** One by one, each page from where the last ended. */
    private List<DepartureId> pages(Listing listing) {
        List<DepartureId> found = new ArrayList<>();
        Optional<String> position = Optional.empty();
        List<DepartureStanding> rows = list(ALL, listing, page(position, 1));
        while (!rows.isEmpty()) {
            found.add(rows.get(0).departure().id());
            position = Optional.of(Listing.position(rows.get(0)));
            rows = list(ALL, listing, page(position, 1));
        }
        return found;
    }

    private PageRequest page(Optional<String> position, int limit) {
        return new PageRequest(Caller.system(district.id(), "test"), "any", limit, position);
    }

    private void write(String sql, @Nullable Object... parameters) {
        Object[] all = new Object[parameters.length + 1];
        all[0] = id();
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        inDistrict(session -> PlainRows.written(session, sql, all));
    }

    private UUID id() {
        return district.id().value();
    }

    private <T> T inDistrict(Function<Mutiny.Session, Uni<T>> work) {
        return transactions.forTenant(district.id(), work).await().indefinitely();
    }

    private static ServiceId service(String name) {
        return switch (name) {
            case "LEFT" -> LEFT;
            case "ALSO_LEFT" -> ALSO_LEFT;
            default -> OTHER;
        };
    }

    private static String counts(DepartureStanding standing) {
        return standing.askedFor() + " " + standing.planned() + " " + standing.over();
    }
}
