package org.throughline.consent.signing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.signing.ContactPoint;
import org.throughline.consent.signing.Document;
import org.throughline.consent.signing.Persons;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;

/** Seals the personal parts of signings. */
@ApplicationScoped
class SealedSignings {
    private static final String CONTACTS = "signing.contacts";
    private static final String EVIDENCE = "signature_evidence.evidence";

    private final Encryption encryption;
    private final ObjectMapper json;

    SealedSignings(Encryption encryption, ObjectMapper json) {
        this.encryption = encryption;
        this.json = json;
    }

    /** By whom, over which contact points, after what was shown: no address is kept. */
    private record Proof(
            String signerName,
            UUID linkContactId,
            Instant linkContactRecordedAt,
            UUID codeContactId,
            Instant codeContactRecordedAt,
            @Nullable Instant shownAt,
            String shown) {
        static Proof of(Persons persons, @Nullable Instant shownAt, Document shown) {
            ContactPoint link = persons.link();
            ContactPoint code = persons.code();
            return new Proof(
                    persons.signerName(),
                    link.contactId(),
                    link.recordedAt(),
                    code.contactId(),
                    code.recordedAt(),
                    shownAt,
                    shown.text());
        }
    }

    byte[] persons(TenantId tenant, UUID signing, Persons persons) {
        return encryption.seal(tenant, signing, CONTACTS, text(persons));
    }

    @Nullable
    Persons persons(TenantId tenant, UUID signing, byte @Nullable [] bytes) {
        String text = encryption.openNullable(tenant, signing, CONTACTS, bytes);
        return text == null ? null : persons(text);
    }

    byte[] evidence(TenantId tenant, UUID release, Persons persons, @Nullable Instant shownAt, Document shown) {
        return encryption.seal(tenant, release, EVIDENCE, text(Proof.of(persons, shownAt, shown)));
    }

    private Persons persons(String text) {
        try {
            return json.readValue(text, Persons.class);
        } catch (JsonProcessingException damaged) {
            // The cause would quote a name.
            throw new IllegalStateException("the persons of a signing cannot be read");
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the persons of a signing cannot be written", impossible);
        }
    }
}
