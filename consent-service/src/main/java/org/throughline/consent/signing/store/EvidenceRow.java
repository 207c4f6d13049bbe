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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.signing.Document;
import org.throughline.consent.signing.Language;

/** The evidence of one signature as stored: never changed. */
@Entity
@Table(name = "signature_evidence")
@IdClass(EvidenceRow.Key.class)
class EvidenceRow {
    record Key(UUID tenant, UUID release, UUID signer) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID release;

    /** Null where the signature was witnessed. */
    @Nullable
    UUID signing;

    @Id
    UUID signer;

    @Column(name = "signed_at")
    Instant signedAt;

    @Enumerated(EnumType.STRING)
    Authentication authentication;

    @Column(name = "template_version")
    String templateVersion;

    @Enumerated(EnumType.STRING)
    Language language;

    @Column(name = "document_hash")
    String documentHash;

    byte[] evidence;

    protected EvidenceRow() {}

    /** @param read what was signed is these words */
    EvidenceRow(UUID tenant, UUID release, Document read) {
        this.tenant = tenant;
        this.release = release;
        this.templateVersion = read.templateVersion();
        this.language = read.language();
        this.documentHash = read.hash();
    }
}
