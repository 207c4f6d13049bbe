package org.throughline.consent.decision;

import java.time.Instant;
import java.util.Optional;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Terms;
import org.throughline.consent.subject.Subject;

/** One release held against one item: each method is one check's answer, empty when it passes. */
record Candidate(Release release, Item item, Question question, Subject subject, Circumstances circumstances) {

    Optional<Failure> firstFailure() {
        for (Check check : Check.values()) {
            Optional<Reason> reason = check.failureOf(this);
            if (reason.isPresent()) {
                return reason.map(why -> new Failure(release, check, why, release.missing(circumstances.evidence())));
            }
        }
        return Optional.empty();
    }

    Optional<Reason> isOfWrongType() {
        if (terms().type().covers(item.category())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (item.category().regime()) {
                    case FERPA -> Reason.NO_RELEASE;
                    case PART2 -> Reason.PART2_CONSENT_REQUIRED;
                    case PSYCHOTHERAPY_NOTES -> Reason.PSYCH_NOTES_SEPARATE_AUTH;
                });
    }

    Optional<Reason> isNotSigned() {
        return when(release.signedBy().isEmpty() || !release.status().isSigned(), Reason.NOT_SIGNED);
    }

    Optional<Reason> signerHadNoRights() {
        return release.signedBy().filter(given -> !hadRights(given)).map(given -> Reason.SIGNER_NOT_AUTHORIZED);
    }

    Optional<Reason> isDefective() {
        return when(!release.missing(circumstances.evidence()).isEmpty(), Reason.DEFECTIVE);
    }

    Optional<Reason> isNotYetEffective() {
        return when(!terms().period().hasBegun(now()), Reason.NOT_YET_EFFECTIVE);
    }

    /** Majority and a change of custody suspend by themselves: nothing has to run for that (99.5(a)(1), 99.4). */
    Optional<Reason> isSuspended() {
        Optional<Signature> given = release.signedBy();
        if (given.filter(this::rightsHavePassed).isPresent()) {
            return Optional.of(Reason.RIGHTS_TRANSFERRED);
        }
        if (given.filter(this::hasRights).isEmpty()) {
            return Optional.of(Reason.SIGNER_NOT_AUTHORIZED);
        }
        return when(release.status().isSuspended(), Reason.SUSPENDED);
    }

    Optional<Reason> isRevoked() {
        return when(release.status().isRevoked(), Reason.REVOKED);
    }

    Optional<Reason> isSuperseded() {
        return when(release.status().isSuperseded(), Reason.SUPERSEDED);
    }

    Optional<Reason> isExpired() {
        return when(terms().period().isOver(now()) || release.status().isExpired(), Reason.EXPIRED);
    }

    Optional<Reason> namesAnotherDiscloser() {
        boolean same = terms().parties().discloser().equals(question.parties().discloser());
        return when(!same, Reason.WRONG_DISCLOSER);
    }

    Optional<Reason> namesAnotherRecipient() {
        boolean same = terms().parties().recipient().equals(question.parties().recipient());
        return when(!same, Reason.WRONG_RECIPIENT);
    }

    Optional<Reason> lacksPurpose() {
        return when(!terms().scope().purposes().contains(question.purpose()), Reason.PURPOSE_NOT_COVERED);
    }

    Optional<Reason> lacksCategory() {
        Category asked = item.category();
        if (release.withdrawn().contains(asked)) {
            return Optional.of(Reason.REVOKED);
        }
        return when(!terms().scope().categories().contains(asked), Reason.CATEGORY_NOT_COVERED);
    }

    Optional<Reason> lacksRecordDate() {
        return when(!terms().scope().coversRecordOf(item.recordDate()), Reason.RECORD_DATE_NOT_COVERED);
    }

    /** A signature without a date is judged by today; it is found defective next. */
    private boolean hadRights(Signature given) {
        Instant signedAt = given.signedAt() == null ? now() : given.signedAt();
        return subject.mayBeSignedForBy(given.signer(), signedAt, circumstances.zone());
    }

    private boolean hasRights(Signature given) {
        return subject.mayBeSignedForBy(given.signer(), now(), circumstances.zone());
    }

    private boolean rightsHavePassed(Signature given) {
        return subject.rightsPassedFrom(given.signer(), now(), circumstances.zone());
    }

    private Terms terms() {
        return release.terms();
    }

    private Instant now() {
        return circumstances.now();
    }

    private static Optional<Reason> when(boolean fails, Reason reason) {
        return fails ? Optional.of(reason) : Optional.empty();
    }
}
