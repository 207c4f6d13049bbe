package org.throughline.consent.request.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.consent.request.RequestStatus;
import org.throughline.consent.request.RightsRequest;
import org.throughline.consent.request.RightsRequests;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Keeps requests as rows guarded by a version. */
@ApplicationScoped
class StoredRightsRequests implements RightsRequests {
    private static final String WAITING =
            """
            from RightsRequestRow where tenant = :tenant and status in :waiting
            and (dueOn > :day or (dueOn = :day and id > :id)) order by dueOn, id""";

    private static final List<RequestStatus> STILL_WAITING = Arrays.stream(RequestStatus.values())
            .filter(RequestStatus::isWaiting)
            .toList();

    private static final String FIRST = LocalDate.of(1, 1, 1) + " " + new UUID(0, 0);

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, RightsRequest request, Actor notedBy) {
        return session.persist(RightsRequestRow.of(tenant.value(), request, notedBy.value()))
                .call(session::flush);
    }

    @Override
    public Uni<RightsRequest> find(Mutiny.Session session, TenantId tenant, UUID id) {
        return row(session, tenant, id).map(RightsRequestRow::request);
    }

    @Override
    public Uni<Void> change(Mutiny.Session session, TenantId tenant, RightsRequest changed) {
        return row(session, tenant, changed.id())
                .invoke(row -> row.update(changed))
                .call(session::flush)
                .replaceWithVoid();
    }

    @Override
    public Uni<List<RightsRequest>> waiting(
            Mutiny.Session session, TenantId tenant, @Nullable String after, int limit) {
        String[] position = (after == null ? FIRST : after).split(" ", 2);
        return session.createQuery(WAITING, RightsRequestRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("waiting", STILL_WAITING)
                .setParameter("day", LocalDate.parse(position[0]))
                .setParameter("id", UUID.fromString(position[1]))
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(RightsRequestRow::request).toList());
    }

    private static Uni<RightsRequestRow> row(Mutiny.Session session, TenantId tenant, UUID id) {
        return session.find(RightsRequestRow.class, new RightsRequestRow.Key(tenant.value(), id))
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }
}
