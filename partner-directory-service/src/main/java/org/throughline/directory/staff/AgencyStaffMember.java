package org.throughline.directory.staff;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;
import org.throughline.directory.agency.AgencyId;

/**
 * A person of an agency, kept once for all districts; whom the person serves in one is that district's record.
 *
 * @param roles codes, such as CLINICIAN or TUTOR
 * @param languages the person can work in
 * @param competencies codes, such as TRAUMA_INFORMED
 * @param departure null while nobody knows of one
 */
public record AgencyStaffMember(
        AgencyId agency,
        Person person,
        Set<String> roles,
        Set<String> languages,
        Set<String> competencies,
        LocalDate arrivedOn,
        @Nullable Departure departure) {

    public AgencyStaffMember {
        Objects.requireNonNull(agency);
        Objects.requireNonNull(person);
        roles = Sorted.set(roles);
        languages = Sorted.set(languages);
        competencies = Sorted.set(competencies);
        Objects.requireNonNull(arrivedOn);
    }

    /**
     * Who it is.
     *
     * @param account the id of the person's account, when there is one
     */
    public record Person(String name, @Nullable String account) {

        public Person {
            Objects.requireNonNull(name);
        }
    }

    LocalDate lastDay() {
        return Departure.lastDay(departure);
    }

    /** @throws StaffRefused once the departure is known */
    AgencyStaffMember changed(AgencyStaffMember by) {
        requireStaying();
        return new AgencyStaffMember(
                agency, by.person(), by.roles(), by.languages(), by.competencies(), by.arrivedOn(), null);
    }

    /** @throws StaffRefused when it is known already, or before the arrival */
    AgencyStaffMember departing(Departure leaving) {
        requireStaying();
        return leaving(leaving);
    }

    /** @throws StaffRefused when the last day is over, or the other one before the arrival */
    AgencyStaffMember departingOtherwise(Departure leaving, LocalDate today) {
        Departure.requireToCome(departure, today);
        return leaving(leaving);
    }

    /** @throws StaffRefused when nobody said to leave, or the last day is over */
    AgencyStaffMember staying(LocalDate today) {
        Departure.requireToCome(departure, today);
        return leaving(null);
    }

    private AgencyStaffMember leaving(@Nullable Departure leaving) {
        if (leaving != null) {
            leaving.requireNotBefore(arrivedOn);
        }
        return new AgencyStaffMember(agency, person, roles, languages, competencies, arrivedOn, leaving);
    }

    /** The same person, of the agency that stands in the place of the one before. */
    AgencyStaffMember of(AgencyId successor) {
        return new AgencyStaffMember(successor, person, roles, languages, competencies, arrivedOn, departure);
    }

    /** @throws StaffRefused once the departure is known */
    void requireStaying() {
        if (departure != null) {
            throw new StaffRefused(StaffRefused.Reason.DEPARTED);
        }
    }
}
