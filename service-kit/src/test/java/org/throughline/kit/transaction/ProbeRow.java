package org.throughline.kit.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.UUID;

/** A row of the kit's own test table. */
@Entity
@Table(name = "probe")
@IdClass(ProbeRow.Key.class)
class ProbeRow {

    record Key(UUID tenant, UUID id) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID id;

    @Column(nullable = false)
    String note;

    @Version
    long version;

    protected ProbeRow() {}

    ProbeRow(UUID tenant, UUID id, String note) {
        this.tenant = tenant;
        this.id = id;
        this.note = note;
    }
}
