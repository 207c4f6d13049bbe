package org.throughline.consent.release.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ReleaseEvent;

/** An event of a release as stored; its number is the version that it led to. */
@Entity
@Table(name = "release_event")
@IdClass(ReleaseEventRow.Key.class)
class ReleaseEventRow {
    record Key(UUID tenant, UUID release, long number) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID release;

    @Id
    long number;

    String kind;

    Instant at;

    String actor;

    String details;

    protected ReleaseEventRow() {}

    ReleaseEventRow(UUID tenant, long number, ReleaseEvent event, Actor by, String details) {
        this.tenant = tenant;
        this.release = event.release().value();
        this.number = number;
        this.kind = event.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        this.at = event.at();
        this.actor = by.value();
        this.details = details;
    }
}
