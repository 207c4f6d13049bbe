package org.throughline.consent.signing.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.ContactPoint;
import org.throughline.consent.signing.Document;
import org.throughline.consent.signing.Evidence;
import org.throughline.consent.signing.Origin;
import org.throughline.consent.signing.Persons;
import org.throughline.consent.signing.Proof;
import org.throughline.consent.signing.Reading;
import org.throughline.consent.signing.Witnessed;
import org.throughline.consent.signing.WitnessedEvidence.Act;
import org.throughline.consent.subject.HolderId;
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

    /**
     * By whom, over which contact points, after what was shown: no address is kept.
     *
     * @param shown all that was shown, with the instruments that were not signed
     * @param instrument the one that was signed, in its words
     */
    private record Kept(
            String signerName,
            UUID linkContactId,
            Instant linkContactRecordedAt,
            UUID codeContactId,
            Instant codeContactRecordedAt,
            @Nullable Origin codeContactOrigin,
            @Nullable Instant shownAt,
            String shown,
            Document.Instrument instrument,
            String statement,
            @Nullable Reading reading) {
        static Kept of(Evidence evidence) {
            Persons persons = requireNonNull(evidence.signing().persons());
            Document shown = evidence.shown();
            ContactPoint link = persons.link();
            ContactPoint code = persons.code();
            return new Kept(
                    persons.signerName(),
                    link.contactId(),
                    link.recordedAt(),
                    code.contactId(),
                    code.recordedAt(),
                    code.origin(),
                    evidence.signing().progress().verifiedAt(),
                    shown.text(),
                    shown.instrument(evidence.release().id()),
                    shown.statement(),
                    evidence.reading());
        }
    }

    /** What the witness answers for; the paper is kept beside it. */
    private record KeptByWitness(
            String signerName,
            Document.Instrument instrument,
            String statement,
            String witness,
            Witnessed.Identification identifiedBy,
            boolean onPaper,
            @Nullable Reading reading) {
        static KeptByWitness of(Act act) {
            return new KeptByWitness(
                    act.witnessed().attendee().signerName(),
                    act.read().instrument(act.release()),
                    act.read().statement(),
                    act.witness().value(),
                    act.witnessed().identifiedBy(),
                    act.witnessed().paper() != null,
                    act.witnessed().reading());
        }
    }

    /** What both have in common. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record KeptWords(
            String signerName, Document.Instrument instrument, String statement, @Nullable Reading reading) {}

    byte[] evidence(TenantId tenant, Act act) {
        return encryption.seal(tenant, act.release().value(), EVIDENCE, text(KeptByWitness.of(act)));
    }

    byte[] persons(TenantId tenant, UUID signing, Persons persons) {
        return encryption.seal(tenant, signing, CONTACTS, text(persons));
    }

    @Nullable
    Persons persons(TenantId tenant, UUID signing, byte @Nullable [] bytes) {
        String text = encryption.openNullable(tenant, signing, CONTACTS, bytes);
        return text == null ? null : persons(text);
    }

    byte[] evidence(TenantId tenant, Evidence evidence) {
        return encryption.seal(tenant, evidence.release().id().value(), EVIDENCE, text(Kept.of(evidence)));
    }

    Proof proof(EvidenceRow row) {
        KeptWords kept = kept(encryption.open(new TenantId(row.tenant), row.release, EVIDENCE, row.evidence));
        return new Proof(
                new ReleaseId(row.release),
                new Proof.Signatory(new HolderId(row.signer), kept.signerName()),
                row.signedAt,
                row.authentication,
                new Proof.Words(
                        row.language,
                        row.templateVersion,
                        row.documentHash,
                        kept.instrument().title(),
                        kept.instrument().lines(),
                        kept.statement(),
                        kept.reading()));
    }

    private KeptWords kept(String text) {
        try {
            return json.readValue(text, KeptWords.class);
        } catch (JsonProcessingException damaged) {
            // The cause would quote a name.
            throw new IllegalStateException("the evidence of a signature cannot be read");
        }
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
