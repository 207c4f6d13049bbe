package org.throughline.consent.subject.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A subject as stored; its holders are sealed. */
@Entity
@DynamicUpdate
@Table(name = "subject")
@IdClass(SubjectRow.Key.class)
class SubjectRow {
    record Key(UUID tenant, UUID id) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID id;

    @Column(name = "birth_date")
    LocalDate birthDate;

    byte[] holders;

    @Version
    long version;

    protected SubjectRow() {}

    SubjectRow(UUID tenant, UUID id) {
        this.tenant = tenant;
        this.id = id;
    }
}
