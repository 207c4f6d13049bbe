package org.throughline.referral.need.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of need_report. */
@Entity
@Table(name = "need_report")
@IdClass(NeedReportRow.Key.class)
class NeedReportRow {

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

    /** The primary key. */
    static class Key implements Serializable {
        UUID tenant;
        UUID id;

        Key() {}

        Key(UUID tenant, UUID id) {
            this.tenant = tenant;
            this.id = id;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && tenant.equals(key.tenant) && id.equals(key.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenant, id);
        }
    }
}
