package org.throughline.consent.release.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.Signature;
import org.throughline.consent.subject.HolderId;

/** One of the two signatures, in three columns; there is none where all are null. */
@Embeddable
class SignatureColumns {
    UUID signer;

    @Nullable
    Instant at;

    @Enumerated(EnumType.STRING)
    @Nullable
    Authentication authentication;

    @Column(name = "taken_back_at")
    @Nullable
    Instant takenBackAt;

    protected SignatureColumns() {}

    private SignatureColumns(Signature signature) {
        this.signer = signature.signer().value();
        this.at = signature.signedAt();
        this.authentication = signature.authentication();
        this.takenBackAt = signature.takenBackAt();
    }

    static @Nullable SignatureColumns of(@Nullable Signature signature) {
        return signature == null ? null : new SignatureColumns(signature);
    }

    static @Nullable Signature signature(@Nullable SignatureColumns columns) {
        return columns == null
                ? null
                : new Signature(new HolderId(columns.signer), columns.at, columns.authentication, columns.takenBackAt);
    }
}
