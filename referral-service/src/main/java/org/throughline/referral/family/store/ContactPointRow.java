package org.throughline.referral.family.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.Confirmation;
import org.throughline.referral.family.ContactEntry;
import org.throughline.referral.family.ContactEntry.Retirement;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.HowLearned;

/** A row of contact_point. Whom it reaches, and where, never changes: the application's role may not update it either. */
@Entity
@Table(name = "contact_point")
@IdClass(ContactPointRow.Key.class)
class ContactPointRow {

    record Key(UUID tenant, UUID id) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    UUID guardian;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    byte[] value;

    @Column(updatable = false)
    byte[] fingerprint;

    short rank;
    boolean listed;

    @Column(name = "stands_for")
    @Nullable
    UUID standsFor;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    @Nullable
    String recordedBy;

    @Column(name = "how_learned")
    @Nullable
    String howLearned;

    @Nullable
    UUID replaces;

    @Nullable
    String confirmation;

    @Column(name = "confirmed_by")
    @Nullable
    String confirmedBy;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "retired_at")
    @Nullable
    Instant retiredAt;

    @Column(name = "retired_by")
    @Nullable
    String retiredBy;

    @Column(name = "retired_how_learned")
    @Nullable
    String retiredHowLearned;

    /** Takes over what may change. */
    ContactPointRow written(ContactEntry entry) {
        rank = (short) entry.standing().rank();
        listed = entry.standing().listed();
        standsFor = entry.standing().standsFor();
        howLearned = name(entry.howLearned());
        replaces = entry.replaces();
        writeOrigin(entry.point());
        writeRetirement(entry.retirement());
        return this;
    }

    private void writeOrigin(ContactPoint point) {
        Confirmation given = point.confirmation();
        recordedAt = point.recordedAt();
        recordedBy = point.recordedBy();
        confirmation = given == null ? null : given.source().name();
        confirmedBy = given == null ? null : given.person();
        confirmedAt = given == null ? null : confirmedAt;
    }

    private void writeRetirement(@Nullable Retirement retirement) {
        retiredAt = retirement == null ? null : retirement.at();
        retiredBy = retirement == null ? null : retirement.by();
        retiredHowLearned = retirement == null ? null : name(retirement.howLearned());
    }

    private static @Nullable String name(@Nullable HowLearned learned) {
        return learned == null ? null : learned.name();
    }
}
