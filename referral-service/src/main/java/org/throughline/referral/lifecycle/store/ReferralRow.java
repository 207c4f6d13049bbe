package org.throughline.referral.lifecycle.store;

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

/** A row of referral. What was asked for never changes: the application's role may not update it either. */
@Entity
@Table(name = "referral")
@IdClass(ReferralRow.Key.class)
class ReferralRow {

    record Key(UUID tenant, UUID id) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID id;

    @Version
    long version;

    /** How many facts were published: the next one's number, less one. */
    int facts;

    @Column(updatable = false)
    UUID student;

    @Column(updatable = false)
    String school;

    @Column(updatable = false)
    UUID service;

    /** Ids, separated by commas, in order. */
    @Column(updatable = false)
    String backups;

    @Column(updatable = false)
    String need;

    @Column(updatable = false)
    short tier;

    @Column(updatable = false)
    byte[] reason;

    String status;

    @Nullable
    UUID agency;

    @Column(name = "service_name")
    @Nullable
    String serviceName;

    @Column(name = "attended_sessions")
    int attendedSessions;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    @Nullable
    UUID decision;
}
