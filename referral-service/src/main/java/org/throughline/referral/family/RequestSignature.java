package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.referral.family.Signings.Opening;

/** Has a guardian asked for a signature, at contact points that were on file before. */
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
        return students.family(caller, student)
                .map(family -> opening(caller, person, key, family, request))
                .chain(signings::open);
    }

    private static Opening opening(Caller caller, String person, String key, Family family, SigningRequest request) {
        Guardian signer = family.guardian(request.guardian())
                .filter(Guardian::hasRights)
                .orElseThrow(() -> invalid("/guardianId", "NOT_A_SIGNER", "No guardian with rights over the records."));
        if (signer.lacksEvidence()) {
            throw invalid("/guardianId", "EVIDENCE_MISSING", "Acts as parent, and nothing on file shows it.");
        }
        return new Opening(
                caller.requireTenant(),
                person,
                key,
                request,
                signer,
                contact(signer, request.linkContactId(), "/linkContactId"),
                contact(signer, request.codeContactId(), "/codeContactId"));
    }

    private static ContactPoint contact(Guardian signer, UUID id, String pointer) {
        return signer.contacts().stream()
                .filter(point -> point.id().equals(id) && point.kind() == ContactPoint.Kind.EMAIL)
                .findFirst()
                .orElseThrow(() -> invalid(pointer, "NOT_A_CONTACT", "Not an e-mail address of this guardian."));
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                .at(pointer, code, message);
    }
}
