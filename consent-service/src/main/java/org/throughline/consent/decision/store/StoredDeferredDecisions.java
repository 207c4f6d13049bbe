package org.throughline.consent.decision.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.decision.DecisionId;
import org.throughline.consent.decision.Deferred;
import org.throughline.consent.decision.DeferredDecisions;
import org.throughline.consent.decision.Item;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Party;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Keeps deferred decisions; the primary key of its table lets each be confirmed once. */
@ApplicationScoped
class StoredDeferredDecisions implements DeferredDecisions {
    private static final String CONFIRM =
            """
            insert into decision_confirmation (tenant, decision, confirmed_at) values (:tenant, :decision, :now)
            on conflict do nothing""";

    private final ObjectMapper json;

    StoredDeferredDecisions(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, List<Deferred> decisions) {
        return session.persistAll(decisions.stream()
                        .map(decision -> row(tenant, decision))
                        .toArray())
                .call(session::flush);
    }

    @Override
    public Uni<Deferred> find(Mutiny.Session session, TenantId tenant, DecisionId id) {
        return session.find(DeferredDecisionRow.class, new DeferredDecisionRow.Key(tenant.value(), id.value()))
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(this::decision);
    }

    @Override
    public Uni<Boolean> confirm(Mutiny.Session session, TenantId tenant, DecisionId id, Instant now) {
        return session.createNativeQuery(CONFIRM)
                .setParameter("tenant", tenant.value())
                .setParameter("decision", id.value())
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private DeferredDecisionRow row(TenantId tenant, Deferred decision) {
        DeferredDecisionRow row =
                new DeferredDecisionRow(tenant.value(), decision.id().value());
        row.client = decision.client();
        row.person = decision.person();
        row.onBehalfOf = decision.onBehalfOf();
        row.student = decision.student().value();
        row.purpose = decision.purpose();
        row.basis = decision.basis();
        row.discloserKind = decision.parties().discloser().kind();
        row.discloser = decision.parties().discloser().id();
        row.recipientKind = decision.parties().recipient().kind();
        row.recipient = decision.parties().recipient().id();
        row.permitted = text(decision.permitted());
        row.decidedAt = decision.decidedAt();
        return row;
    }

    private Deferred decision(DeferredDecisionRow row) {
        return new Deferred(
                new DecisionId(row.id),
                row.client,
                row.person,
                row.onBehalfOf,
                new StudentId(row.student),
                row.basis,
                new Parties(discloser(row), new Party(row.recipientKind, row.recipient)),
                row.purpose,
                items(row.permitted),
                row.decidedAt);
    }

    /** What was deferred before holders were told apart was the district's own. */
    private static Party discloser(DeferredDecisionRow row) {
        return row.discloserKind == null || row.discloser == null
                ? new Party(Party.Kind.DISTRICT, row.tenant.toString())
                : new Party(row.discloserKind, row.discloser);
    }

    private String text(List<Item> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the items of a decision cannot be written", impossible);
        }
    }

    private List<Item> items(String text) {
        try {
            return List.of(json.readValue(text, Item[].class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the items of a decision cannot be read", damaged);
        }
    }
}
