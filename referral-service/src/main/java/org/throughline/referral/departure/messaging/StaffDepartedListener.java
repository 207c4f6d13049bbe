package org.throughline.referral.departure.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.inbox.postgres.FactHandler;
import org.throughline.referral.departure.Departure;
import org.throughline.referral.departure.DepartureId;
import org.throughline.referral.departure.DepartureReason;
import org.throughline.referral.departure.StaffDepartures;
import org.throughline.referral.partner.ServiceId;

/** Keeps who leaves a partner; which referrals that touches is asked when it is read. */
@ApplicationScoped
class StaffDepartedListener implements FactHandler {

    private static final String DEPARTED = "org.throughline.directory.staff.departed.v1";
    private static final String STAYS = "org.throughline.directory.staff.departure-withdrawn.v1";

    private final StaffDepartures departures;

    StaffDepartedListener(StaffDepartures departures) {
        this.departures = departures;
    }

    /** As the directory promises it. */
    record Departed(
            UUID staffId, UUID organizationId, List<UUID> serviceIds, LocalDate lastDay, DepartureReason reason) {
        Departed {
            Objects.requireNonNull(staffId);
            Objects.requireNonNull(organizationId);
            serviceIds = List.copyOf(serviceIds);
            Objects.requireNonNull(lastDay);
            Objects.requireNonNull(reason);
        }
    }

    /** Who stays after all; what else the directory tells of that one is not read here. */
    record Stays(UUID staffId) {
        Stays {
            Objects.requireNonNull(staffId);
        }
    }

    @Override
    public Set<String> types() {
        return Set.of(DEPARTED, STAYS);
    }

    @Override
    public boolean hasSideEffects() {
        return false;
    }

    @Override
    public Uni<Void> handle(ReceivedFact fact, Mutiny.Session session) {
        if (fact.type().equals(STAYS)) {
            DepartureId departure = new DepartureId(fact.dataAs(Stays.class).staffId());
            return departures.takeBack(session, fact.tenant(), departure, fact.aggregateVersion());
        }
        Departure departure = departure(fact.dataAs(Departed.class), fact);
        return departures.tell(session, fact.tenant(), departure, fact.aggregateVersion());
    }

    private static Departure departure(Departed departed, ReceivedFact fact) {
        return new Departure(
                new DepartureId(departed.staffId()),
                departed.organizationId(),
                departed.serviceIds().stream().map(ServiceId::new).toList(),
                departed.lastDay(),
                departed.reason(),
                fact.occurredAt());
    }
}
