package org.throughline.consent.signing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.signing.Intent;
import org.throughline.consent.signing.Language;
import org.throughline.consent.signing.Signing;

/** A signing as stored; names and addresses are sealed, and forgotten when it is closed. */
@Entity
@DynamicUpdate
@Table(name = "signing")
@IdClass(SigningRow.Key.class)
class SigningRow {
    record Key(UUID tenant, UUID id) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Intent intent;

    UUID signer;

    @Enumerated(EnumType.STRING)
    Language language;

    UUID link;

    @Enumerated(EnumType.STRING)
    Authentication authentication;

    byte @Nullable [] contacts;

    @Column(name = "document_hash")
    @Nullable
    String documentHash;

    @Column(name = "codes_sent")
    int codesSent;

    @Column(name = "code_sent_at")
    @Nullable
    Instant codeSentAt;

    @Column(name = "shown_at")
    @Nullable
    Instant shownAt;

    @Column(name = "verified_at")
    @Nullable
    Instant verifiedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    Signing.@Nullable Outcome outcome;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "reminded_at")
    @Nullable
    Instant remindedAt;

    @Column(name = "created_by")
    String createdBy;

    @Version
    long version;

    protected SigningRow() {}

    SigningRow(UUID tenant, UUID id) {
        this.tenant = tenant;
        this.id = id;
    }
}
