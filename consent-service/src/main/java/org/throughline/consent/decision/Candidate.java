package org.throughline.consent.decision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.evidence.EvidenceFile;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Signature;
import org.throughline.consent.release.Terms;

/** One release held against one item: each method is one check's answer, empty when it passes. */
record Candidate(Release release, Matter matter) {

    Optional<Failure> firstFailure() {
        for (Check check : Check.values()) {
            Optional<Reason> reason = check.failureOf(this);
            if (reason.isPresent()) {
                return reason.map(why -> failure(check, why));
            }
        }
        return Optional.empty();
    }

    private Failure failure(Check check, Reason why) {
        return new Failure(
                release, check, why, release.missing(matter.circumstances().evidence()), hint(why));
    }

    Optional<Reason> isOfWrongType() {
        return when(!terms().type().covers(matter.regime()), Reason.ofAnother(matter.regime(), Reason.NO_RELEASE));
    }

    /** A yes counts from its own moment on, also where the clock that dated it goes ahead of this one (99.30(a)). */
    Optional<Reason> isNotSigned() {
        boolean signed = release.signedBy().isPresent() && release.status().isSigned();
        return when(!signed || !release.signatures().areGivenBy(now()), Reason.NOT_SIGNED);
    }

    Optional<Reason> signerHadNoRights() {
        return authority().failureAtSigning();
    }

    Optional<Reason> isDefective() {
        return when(!release.missing(matter.circumstances().evidence()).isEmpty(), Reason.DEFECTIVE);
    }

    Optional<Reason> isNotYetEffective() {
        return when(!terms().period().hasBegun(now()), Reason.NOT_YET_EFFECTIVE);
    }

    /** Majority and a change of custody suspend by themselves: nothing has to run for that (99.5(a)(1), 99.4). */
    Optional<Reason> isSuspended() {
        Optional<Reason> lost = authority().failureNow();
        return lost.isPresent() ? lost : when(release.status().isSuspended(), Reason.SUSPENDED);
    }

    Optional<Reason> isRevoked() {
        return when(release.status().isRevoked(), Reason.REVOKED);
    }

    Optional<Reason> isSuperseded() {
        return when(release.status().isSuperseded(), Reason.SUPERSEDED);
    }

    Optional<Reason> isExpired() {
        boolean over = release.isOver(now(), matter.file().rules());
        return when(over || release.status().isExpired(), Reason.EXPIRED);
    }

    Optional<Reason> namesAnotherDiscloser() {
        boolean same =
                terms().parties().discloser().equals(matter.question().parties().discloser());
        return when(!same, Reason.WRONG_DISCLOSER);
    }

    /** A class means whoever belongs to it at this moment (99.30(b)(3)). */
    Optional<Reason> namesAnotherRecipient() {
        Party named = terms().parties().recipient();
        boolean same = named.kind() == Party.Kind.CLASS
                ? file().isMember(matter.recipient(), named.id(), now())
                : named.equals(matter.recipient());
        return when(!same, Reason.WRONG_RECIPIENT);
    }

    Optional<Reason> lacksPurpose() {
        boolean covered = terms().scope().purposes().contains(matter.question().purpose())
                && terms().type().mayServe(matter.question().purpose());
        return when(!covered, Reason.PURPOSE_NOT_COVERED);
    }

    Optional<Reason> lacksCategory() {
        Category asked = matter.category();
        if (release.withdrawn().contains(asked)) {
            return Optional.of(Reason.REVOKED);
        }
        return when(!terms().scope().categories().contains(asked), Reason.CATEGORY_NOT_COVERED);
    }

    Optional<Reason> lacksRecordDate() {
        return when(!terms().scope().coversRecordOf(matter.item().recordDate()), Reason.RECORD_DATE_NOT_COVERED);
    }

    /** A recipient that took over the one named gets nothing by itself: somebody looks at it. */
    private @Nullable Hint hint(Reason why) {
        Party named = terms().parties().recipient();
        boolean successor = why == Reason.WRONG_RECIPIENT && file().succeeds(matter.recipient(), named, now());
        return successor ? Hint.SUCCESSOR_REVIEW : null;
    }

    private SignerAuthority authority() {
        Signature given = release.signedBy().orElseThrow();
        return new SignerAuthority(release, given, matter);
    }

    private Terms terms() {
        return release.terms();
    }

    private EvidenceFile file() {
        return matter.file().evidence();
    }

    private Instant now() {
        return matter.now();
    }

    private static Optional<Reason> when(boolean fails, Reason reason) {
        return fails ? Optional.of(reason) : Optional.empty();
    }
}
