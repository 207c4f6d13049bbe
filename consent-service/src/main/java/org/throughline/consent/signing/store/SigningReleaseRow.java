package org.throughline.consent.signing.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One of the releases that a signing puts before its signer. */
@Entity
@Table(name = "signing_release")
@IdClass(SigningReleaseRow.Key.class)
class SigningReleaseRow {
    record Key(UUID tenant, UUID signing, int position) implements Serializable {}

    @Id
    UUID tenant;

    @Id
    UUID signing;

    @Id
    int position;

    UUID release;

    protected SigningReleaseRow() {}

    SigningReleaseRow(UUID tenant, UUID signing, int position, UUID release) {
        this.tenant = tenant;
        this.signing = signing;
        this.position = position;
        this.release = release;
    }
}
