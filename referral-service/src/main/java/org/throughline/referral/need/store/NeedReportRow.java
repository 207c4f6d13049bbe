package org.throughline.referral.need.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of need_report. */
@Entity
@Table(name = "need_report")
@IdClass(NeedReportRow.Key.class)
class NeedReportRow {

    record Key(UUID tenant, UUID id) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID id;

    UUID student;
    String source;
    String domains;
    short tier;
    byte @Nullable [] strengths;
    byte[] concerns;

    @Column(name = "observed_on")
    LocalDate observedOn;

    @Column(name = "reported_by")
    String reportedBy;

    @Column(name = "reported_at")
    Instant reportedAt;
}
