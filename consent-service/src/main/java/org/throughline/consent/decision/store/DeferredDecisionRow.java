package org.throughline.consent.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Basis;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;

/** A deferred decision as stored: never changed. */
@Entity
@Table(name = "deferred_decision")
@IdClass(DeferredDecisionRow.Key.class)
class DeferredDecisionRow {
    record Key(UUID tenant, UUID id) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID id;

    String client;

    String person;

    @Column(name = "on_behalf_of")
    @Nullable
    String onBehalfOf;

    UUID student;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "recipient_kind")
    Party.Kind recipientKind;

    String recipient;

    @Enumerated(EnumType.STRING)
    Basis basis;

    @Enumerated(EnumType.STRING)
    @Column(name = "discloser_kind")
    Party.@Nullable Kind discloserKind;

    @Nullable
    String discloser;

    String permitted;

    @Column(name = "decided_at")
    Instant decidedAt;

    protected DeferredDecisionRow() {}

    DeferredDecisionRow(UUID tenant, UUID id) {
        this.tenant = tenant;
        this.id = id;
    }
}
