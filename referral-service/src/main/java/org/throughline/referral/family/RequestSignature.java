package org.throughline.referral.family;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.kit.tenancy.Caller;
import org.throughline.referral.family.SigningRequest.Intent;
import org.throughline.referral.family.Signings.Opening;

/** Has a guardian asked for a signature, or given the way to take one back, at contact points that were on file before. */
@ApplicationScoped
public class RequestSignature {

    private final FindStudents students;
    private final Signings signings;

    public RequestSignature(FindStudents students, Signings signings) {
        this.students = students;
        this.signings = signings;
    }

    /**
     * The reading is over before the other service is called.
     *
     * @param person the caller's own token, verified again by consent-service
     */
    public Uni<Optional<UUID>> request(
            Caller caller, String person, String key, StudentId student, SigningRequest request) {
        return families(caller, student, request.siblings())
                .map(families -> opening(caller, person, key, families, request))
                .chain(signings::open);
    }

    /** The student's first; each reading is recorded, and a student of another school is not there. */
    private Uni<List<Family>> families(Caller caller, StudentId student, List<StudentId> siblings) {
        return Multi.createFrom()
                .iterable(Stream.concat(Stream.of(student), siblings.stream())
                        .distinct()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(id -> students.family(caller, id))
                .collect()
                .asList();
    }

    private static Opening opening(
            Caller caller, String person, String key, List<Family> families, SigningRequest request) {
        families.stream().skip(1).forEach(sibling -> signer(sibling, request, "/siblingIds"));
        Guardian signer = signer(families.get(0), request, "/guardianId");
        return new Opening(
                caller.requireTenant(),
                person,
                key,
                request,
                families.stream().map(Family::student).toList(),
                signer,
                contact(signer, request.linkContactId(), "/linkContactId"),
                contact(signer, request.codeContactId(), "/codeContactId"));
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
