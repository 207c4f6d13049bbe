package org.throughline.consent.signing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ExpiryEvent;

/** An agency's form as stored: never changed. */
@Entity
@Table(name = "agency_form")
@IdClass(AgencyFormRow.Key.class)
class AgencyFormRow {
    record Key(UUID tenant, UUID release) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID release;

    UUID signer;

    String agency;

    @Column(name = "form_version")
    String formVersion;

    @Column(name = "signed_on")
    LocalDate signedOn;

    @Column(name = "expires_on")
    @Nullable
    LocalDate expiresOn;

    @Column(name = "expiry_event")
    @Enumerated(EnumType.STRING)
    @Nullable
    ExpiryEvent expiryEvent;

    @Column(name = "document_hash")
    @Nullable
    String documentHash;

    byte @Nullable [] reference;

    @Column(name = "attested_by")
    String attestedBy;

    @Column(name = "attested_at")
    Instant attestedAt;

    protected AgencyFormRow() {}

    AgencyFormRow(UUID tenant, UUID release) {
        this.tenant = tenant;
        this.release = release;
    }
}
