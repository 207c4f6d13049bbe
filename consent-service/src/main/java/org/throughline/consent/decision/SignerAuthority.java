package org.throughline.consent.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Signers;
import org.throughline.consent.subject.Subject;

/** Whether who signed a release could, and still can: asked of the file at both moments. */
record SignerAuthority(Release release, Signature given, Matter matter) {
    Optional<Reason> failureAtSigning() {
        Optional<Signers> required = required();
        if (required.isEmpty()) {
            return Optional.of(Reason.STATE_RULE_UNCONFIGURED);
        }
        return isSatisfied(required.get(), signedAt()) ? Optional.empty() : Optional.of(Reason.SIGNER_NOT_AUTHORIZED);
    }

    Optional<Reason> failureNow() {
        if (holders().anyMatch(this::hasPassed)) {
            return Optional.of(Reason.RIGHTS_TRANSFERRED);
        }
        Signers required = required().orElseThrow();
        return isSatisfied(required, matter.now()) ? Optional.empty() : Optional.of(Reason.SIGNER_NOT_AUTHORIZED);
    }

    private Optional<Signers> required() {
        return new SignerRule(release.terms(), matter.file(), signedAt(), matter.now(), zone()).required();
    }

    private boolean isSatisfied(Signers required, Instant at) {
        return switch (required) {
            case RIGHTS_HOLDER -> subject().mayBeSignedForBy(given.signer(), at, zone());
            case STUDENT -> signatures().anyMatch(this::isStudents);
            case BOTH ->
                signatures().anyMatch(this::isStudents)
                        && holders().anyMatch(other -> subject().mayBeSignedForBy(other.signer(), at, zone()));
        };
    }

    private boolean hasPassed(Signature signature) {
        return subject().rightsPassedFrom(signature.signer(), matter.now(), zone());
    }

    private Stream<Signature> signatures() {
        return release.signatures().given();
    }

    private Stream<Signature> holders() {
        return signatures().filter(signature -> !isStudents(signature));
    }

    private boolean isStudents(Signature signature) {
        return Signers.isStudent(signature.signer(), subject());
    }

    /** A signature without a date is judged by today; it is found defective next. */
    private Instant signedAt() {
        return given.signedAt() == null ? matter.now() : given.signedAt();
    }

    private Subject subject() {
        return matter.file().subject();
    }

    private ZoneId zone() {
        return matter.circumstances().zone();
    }
}
