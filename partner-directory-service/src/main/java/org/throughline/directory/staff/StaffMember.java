package org.throughline.directory.staff;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.register.Entry;

/**
 * A person who serves at a partner, or in a group that a school runs itself.
 *
 * @param person the id of the person's account, when there is one
 * @param departure null while nobody knows of one
 * @param keptOnce whom of its people the agency keeps once for all districts; null for who is kept here alone
 */
public record StaffMember(
        DistrictOrganizationId organization,
        String name,
        @Nullable String person,
        Work work,
        LocalDate arrivedOn,
        @Nullable Departure departure,
        @Nullable KeptOnce keptOnce) {

    public StaffMember {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(name);
        Objects.requireNonNull(work);
        Objects.requireNonNull(arrivedOn);
    }

    LocalDate lastDay() {
        return Departure.lastDay(departure);
    }

    /**
     * @throws StaffRefused once the person has said to leave: what they did stays as it was, for who takes over; and for another
     *     organization
     */
    StaffMember changed(StaffMember by) {
        requireStaying();
        if (!organization.equals(by.organization())) {
            throw new StaffRefused(StaffRefused.Reason.OTHER_ORGANIZATION);
        }
        return new StaffMember(organization, by.name(), by.person(), by.work(), by.arrivedOn(), null, by.keptOnce());
    }

    /** @throws StaffRefused when it is known already, or before the arrival */
    StaffMember departing(Departure leaving) {
        requireStaying();
        return leaving(leaving);
    }

    /** @throws StaffRefused when the last day is over, or the other one before the arrival */
    StaffMember departingOtherwise(Departure leaving, LocalDate today) {
        Departure.requireToCome(departure, today);
        return leaving(leaving);
    }

    /** @throws StaffRefused when nobody said to leave, or the last day is over */
    StaffMember staying(LocalDate today) {
        Departure.requireToCome(departure, today);
        return leaving(null);
    }

    private StaffMember leaving(@Nullable Departure leaving) {
        if (leaving != null) {
            leaving.requireNotBefore(arrivedOn);
        }
        KeptOnce named = keptOnce == null ? null : keptOnce.departedHere();
        return new StaffMember(organization, name, person, work, arrivedOn, leaving, named);
    }

    /** Whether what the agency says of the person whom it names is to be said here: not once the district itself said who leaves. */
    boolean follows() {
        return departure == null || (keptOnce != null && keptOnce.departed());
    }

    /** Whether both are there on some day. */
    boolean isPresentWith(StaffMember other) {
        return !arrivedOn.isAfter(other.lastDay()) && !other.arrivedOn().isAfter(lastDay());
    }

    /** Whether it says of a person of the agency's that they are there on days on which the one before did not. */
    boolean isMorePresentThan(@Nullable StaffMember before) {
        return before == null
                || !Objects.equals(named(), before.named())
                || arrivedOn.isBefore(before.arrivedOn())
                || lastDay().isAfter(before.lastDay());
    }

    /** Whom of the agency it names. */
    @Nullable
    public UUID named() {
        return keptOnce == null ? null : keptOnce.id();
    }

    /**
     * As the agency says of the person, while services and caseload stay as they are. Who leaves the agency leaves here, on the
     * day of arrival at the earliest.
     */
    StaffMember following(Entry<AgencyStaffMember> kept) {
        if (!follows()) {
            throw new StaffRefused(StaffRefused.Reason.DEPARTED);
        }
        AgencyStaffMember said = kept.content();
        Departure leaving = said.departure();
        return new StaffMember(
                organization,
                said.person().name(),
                said.person().account(),
                work.as(said.roles(), said.languages()),
                arrivedOn,
                leaving == null ? null : leaving.notBefore(arrivedOn),
                KeptOnce.of(kept));
    }

    /** @throws StaffRefused once the departure is known */
    void requireStaying() {
        if (departure != null) {
            throw new StaffRefused(StaffRefused.Reason.DEPARTED);
        }
    }
}
