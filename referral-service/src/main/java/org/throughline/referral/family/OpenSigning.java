package org.throughline.referral.family;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.referral.family.SigningRequest.Intent;
import org.throughline.referral.family.Signings.Opening;

/** Has consent-service ask a guardian at contact points that were on file before. */
@ApplicationScoped
class OpenSigning {

    private final FindStudents students;
    private final Signings signings;
    private final Ids ids;

    OpenSigning(FindStudents students, Signings signings, Ids ids) {
        this.students = students;
        this.signings = signings;
        this.ids = ids;
    }

    /** The reading is over before the other service is called. */
    Uni<UUID> open(Caller caller, RequestSignature.Asked asked) {
        return families(caller, asked.students())
                .map(families -> opening(caller, asked, families))
                .chain(signings::open);
    }

    /** Each reading is recorded, and a student of another school is not there. */
    private Uni<List<Family>> families(Caller caller, List<StudentId> asked) {
        return Multi.createFrom()
                .iterable(asked)
                .onItem()
                .transformToUniAndConcatenate(id -> students.family(caller, id))
                .collect()
                .asList();
    }

    private Opening opening(Caller caller, RequestSignature.Asked asked, List<Family> families) {
        SigningRequest request = asked.request();
        families.stream().skip(1).forEach(sibling -> signer(sibling, request, "/siblingIds"));
        Guardian signer = signer(families.get(0), request, "/guardianId");
        return new Opening(
                caller.requireTenant(),
                asked.token(),
                key(caller, asked.key()),
                request,
                families.stream().map(Family::student).toList(),
                signer,
                contact(signer, request.linkContactId(), "/linkContactId"),
                contact(signer, request.codeContactId(), "/codeContactId"));
    }

    /** Consent-service keeps it by its caller, which is this service whoever asks here. */
    private String key(Caller caller, @Nullable String key) {
        String own = caller.person().value() + ' ' + key;
        return key == null
                ? ids.next().toString()
                : UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Who signed may take it back whatever has become of the rights: that is consent-service's to know. */
    private static Guardian signer(Family family, SigningRequest request, String pointer) {
        boolean takesBack = request.intent() == Intent.REVOKE;
        Guardian signer = family.guardian(request.guardian())
                .filter(guardian -> takesBack || guardian.hasRights())
                .orElseThrow(() -> Invalid.at(pointer, "NOT_A_SIGNER", "No guardian with rights over the records."));
        if (!takesBack && signer.lacksEvidence()) {
            throw Invalid.at(pointer, "EVIDENCE_MISSING", "Acts as parent, and nothing on file shows it.");
        }
        return signer;
    }

    private static ContactPoint contact(Guardian signer, UUID id, String pointer) {
        return signer.contact(id)
                .orElseThrow(() -> Invalid.at(pointer, "NOT_A_CONTACT", "No contact of this guardian that is in use."))
                .addressed()
                .orElseThrow(() -> Invalid.at(
                        pointer, "NOT_E164", "The number on file lacks its area or country: no message reaches it."));
    }
}
