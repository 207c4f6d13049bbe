package org.throughline.directory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.register.Entry;
import org.throughline.kit.tenancy.TenantId;

/** What a district's record takes over of the person whom it names, and what stays the district's. */
class FollowingTest {

    private static final LocalDate ARRIVED = LocalDate.of(2026, 8, 17);
    private static final UUID SERVICE = UUID.randomUUID();

    private final AgencyStaffMember person = new AgencyStaffMember(
            new AgencyId(UUID.randomUUID()),
            new AgencyStaffMember.Person("R. Clinician", "account-1"),
            Set.of("CLINICIAN"),
            Set.of("es", "en"),
            Set.of("TRAUMA_INFORMED"),
            ARRIVED.minusYears(1),
            null);

    private final StaffMember member = new StaffMember(
            new DistrictOrganizationId(UUID.randomUUID()),
            "",
            null,
            new Work(Set.of(), Set.of(), Set.of(SERVICE), new Caseload(18, 20), "school-7"),
            ARRIVED,
            null,
            null);

    private static Entry<AgencyStaffMember> version(long version, AgencyStaffMember content) {
        return new Entry<>(new TenantId(new UUID(0, 1)), new UUID(0, 2), version, content);
    }

    @Test
    void whoTheAgencySaysThePersonIsAndServicesAndCaseloadAsTheyWere() {
        assertThat(member.following(version(3, person)))
                .isEqualTo(new StaffMember(
                        member.organization(),
                        "R. Clinician",
                        "account-1",
                        new Work(
                                Set.of("CLINICIAN"),
                                Set.of("en", "es"),
                                Set.of(SERVICE),
                                new Caseload(18, 20),
                                "school-7"),
                        ARRIVED,
                        null,
                        new KeptOnce(new UUID(0, 2), 3, Set.of("TRAUMA_INFORMED"), false)));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-15, 2027-01-15", "2026-08-17, 2026-08-17", "2026-08-16, 2026-08-17"})
    void whoLeavesTheAgencyLeavesHereOnTheDayOfArrivalAtTheEarliest(LocalDate told, LocalDate lastDay) {
        Entry<AgencyStaffMember> leaving =
                version(4, person.departing(new Departure(told, Departure.Reason.REASSIGNED)));

        assertThat(member.following(leaving).departure())
                .isEqualTo(new Departure(lastDay, Departure.Reason.REASSIGNED));
        assertThat(member.following(leaving).work().services()).containsExactly(SERVICE);
    }

    @Test
    void whoHasLeftHereFollowsNoMore() {
        StaffMember gone = member.departing(new Departure(ARRIVED.plusDays(1), Departure.Reason.LEFT));

        assertThatThrownBy(() -> gone.following(version(3, person))).isInstanceOf(StaffRefused.class);
    }

    @Test
    void whoLeavesBecauseOfTheAgencyFollowsWhatItCorrectsAndTakesBack() {
        AgencyStaffMember leaving = person.departing(new Departure(ARRIVED.plusDays(9), Departure.Reason.LEFT));
        StaffMember gone = member.following(version(4, leaving));
        AgencyStaffMember later = leaving.departingOtherwise(
                new Departure(ARRIVED.plusDays(20), Departure.Reason.LEAVE_OF_ABSENCE), ARRIVED.plusDays(9));

        assertThat(gone.follows()).isTrue();
        assertThat(gone.following(version(5, later)).departure()).isEqualTo(later.departure());
        assertThat(gone.following(version(5, leaving.staying(ARRIVED))).departure())
                .isNull();
    }

    @Test
    void whatTheDistrictSaysOfADepartureIsItsOwn() {
        AgencyStaffMember leaving = person.departing(new Departure(ARRIVED.plusDays(9), Departure.Reason.LEFT));
        StaffMember own = member.following(version(4, leaving))
                .departingOtherwise(new Departure(ARRIVED.plusDays(3), Departure.Reason.LEFT), ARRIVED);

        assertThat(own.follows()).isFalse();
        assertThatThrownBy(() -> own.following(version(5, leaving.staying(ARRIVED))))
                .isInstanceOf(StaffRefused.class);
    }

    @Test
    void aDepartureIsCorrectedAndTakenBackUntilItsLastDayIsOver() {
        Departure departure = new Departure(ARRIVED.plusDays(9), Departure.Reason.LEFT);
        Departure earlier = new Departure(ARRIVED.minusDays(1), Departure.Reason.LEFT);
        StaffMember gone = member.departing(departure);

        assertThat(gone.staying(ARRIVED.plusDays(9))).isEqualTo(member);
        assertThatThrownBy(() -> gone.staying(ARRIVED.plusDays(10))).isInstanceOf(StaffRefused.class);
        assertThatThrownBy(() -> gone.departingOtherwise(departure, ARRIVED.plusDays(10)))
                .isInstanceOf(StaffRefused.class);
        assertThatThrownBy(() -> gone.departingOtherwise(earlier, ARRIVED)).isInstanceOf(StaffRefused.class);
        assertThatThrownBy(() -> member.staying(ARRIVED)).isInstanceOf(StaffRefused.class);
    }

    @Test
    void aRecordIsBehindOnlyTheOneItNames() {
        KeptOnce named = new KeptOnce(new UUID(0, 2), 3, Set.of(), false);

        assertThat(named.isBehind(version(4, person))).isTrue();
        assertThat(named.isBehind(version(3, person))).isFalse();
        assertThat(new KeptOnce(new UUID(0, 9), 3, Set.of(), false).isBehind(version(4, person)))
                .isFalse();
    }

    @Test
    void whoLeavesTheAgencyLeavesOnceAndIsNotChangedAnyMore() {
        Departure leaving = new Departure(ARRIVED, Departure.Reason.LEFT);
        AgencyStaffMember gone = person.departing(leaving);

        assertThatThrownBy(() -> gone.departing(leaving)).isInstanceOf(StaffRefused.class);
        assertThatThrownBy(() -> gone.changed(person)).isInstanceOf(StaffRefused.class);
        assertThatThrownBy(() -> person.departing(new Departure(ARRIVED.minusYears(2), Departure.Reason.LEFT)))
                .isInstanceOf(StaffRefused.class);
    }
}
