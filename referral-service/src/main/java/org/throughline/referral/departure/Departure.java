package org.throughline.referral.departure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.throughline.referral.partner.ServiceId;

/**
 * Somebody leaves a partner. Who it is, is not known here.
 *
 * @param organization the partner, by the directory's id
 * @param services in which the person served
 * @param lastDay the last one there, in the district's time zone
 * @param toldAt when it was told to the directory
 */
public record Departure(
        DepartureId id,
        UUID organization,
        List<ServiceId> services,
        LocalDate lastDay,
        DepartureReason reason,
        Instant toldAt) {
    public Departure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(organization);
        services = List.copyOf(services);
        Objects.requireNonNull(lastDay);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(toldAt);
    }
}
