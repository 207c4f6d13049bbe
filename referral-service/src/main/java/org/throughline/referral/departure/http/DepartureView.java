package org.throughline.referral.departure.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.referral.departure.Departure;
import org.throughline.referral.departure.DepartureReason;
import org.throughline.referral.departure.DepartureStanding;
import org.throughline.referral.partner.ServiceId;

/**
 * Somebody who leaves a partner, with how many referrals of the caller's schools this touches.
 *
 * @param id of the person's record of service in the directory
 * @param lastDay until then everything is to be planned
 * @param askedFor how many have no plan yet
 * @param planned how many have one
 * @param over how many ended before anything was planned
 */
record DepartureView(
        UUID id,
        UUID organizationId,
        List<UUID> serviceIds,
        LocalDate lastDay,
        DepartureReason reason,
        int askedFor,
        int planned,
        int over) {
    static DepartureView of(DepartureStanding standing) {
        Departure departure = standing.departure();
        return new DepartureView(
                departure.id().value(),
                departure.organization(),
                departure.services().stream().map(ServiceId::value).toList(),
                departure.lastDay(),
                departure.reason(),
                standing.askedFor(),
                standing.planned(),
                standing.over());
    }
}
