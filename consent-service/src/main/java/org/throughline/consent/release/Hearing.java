package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;
import static org.throughline.consent.release.ReleaseStatus.ACTIVE;
import static org.throughline.consent.release.ReleaseStatus.PARTIALLY_SIGNED;
import static org.throughline.consent.release.ReleaseStatus.REVOKED;
import static org.throughline.consent.release.ReleaseStatus.SUSPENDED;

import java.time.Instant;
import java.util.Set;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.Subject;

/**
 * A release before those who hold the rights over the student's records at a moment: what is given, taken back, held up,
 * and let stand again.
 *
 * @param quorum whose word ends the whole
 */
public record Hearing(Release release, Subject subject, RevocationQuorum quorum, Instant now) {
    public Hearing {
        requireNonNull(release, "release");
        requireNonNull(subject, "subject");
        requireNonNull(quorum, "quorum");
        requireNonNull(now, "now");
    }

    /** The last signature that is needed makes it active; the first of two leaves it waiting for the other. */
    public ReleaseChange sign(Signature given, Signers required) {
        if (!release.canBecome(ACTIVE, now) || release.status().isSigned()) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        if (!required.admits(given.signer(), subject, now, release.zone()) || !completes(given)) {
            return Refused.because(Refusal.SIGNER_NOT_AUTHORIZED);
        }
        Signatures all = release.signatures().and(given);
        return required == Signers.BOTH && release.signatures().isEmpty()
                ? release.become(PARTIALLY_SIGNED, all, new ReleaseEvent.PartiallySigned(release.id(), now, given))
                : release.become(ACTIVE, all, new ReleaseEvent.Activated(release.id(), now, given));
    }

    private boolean completes(Signature given) {
        return release.signatures()
                .given()
                .allMatch(other -> Signers.areOfBothSides(other.signer(), given.signer(), subject));
    }

    /**
     * Any one holder of the rights may revoke; who never held them, or lost them, is not heard (99.4). Where each who signed
     * must, the first word takes back the signer's own part, and suspends the whole.
     */
    public ReleaseChange revoke(RevocationReceipt receipt) {
        HolderId from = receipt.receivedFrom();
        Signatures left = release.signatures().takenBackBy(from, now);
        ReleaseChange change = quorum.isReachedBy(left)
                ? release.become(REVOKED, new ReleaseEvent.Revoked(release.id(), now, receipt))
                : heldUp(from, left);
        return change.unless(!isHeard(from), Refusal.REVOKER_NOT_AUTHORIZED);
    }

    private ReleaseChange heldUp(HolderId from, Signatures left) {
        boolean again = release.status().isSuspended() && left.equals(release.signatures());
        return release.become(SUSPENDED, left, suspended(Suspension.byOneOfMore(from)))
                .unless(again, Refusal.NOT_IN_THIS_STATE);
    }

    /** Withdrawing the last category revokes the whole. */
    public ReleaseChange withdraw(Set<Category> categories, RevocationReceipt receipt) {
        Set<Category> covered = release.terms().scope().categories();
        if (categories.isEmpty() || !covered.containsAll(categories)) {
            return Refused.because(Refusal.CATEGORY_NOT_COVERED);
        }
        return categories.containsAll(covered) ? revoke(receipt) : narrow(categories, receipt);
    }

    private ReleaseChange narrow(Set<Category> categories, RevocationReceipt receipt) {
        if (!release.canBecome(ACTIVE, now) || !release.status().isSigned()) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        ReleaseEvent event = new ReleaseEvent.Narrowed(release.id(), now, categories, receipt);
        return new Changed(release.narrowedBy(categories), event)
                .unless(!isHeard(receipt.receivedFrom()), Refusal.REVOKER_NOT_AUTHORIZED);
    }

    /** Takes effect at once, whoever has to be heard yet; nothing else stands in its way. */
    public ReleaseChange suspend(Suspension suspension) {
        HolderId from = suspension.receivedFrom();
        return release.become(SUSPENDED, suspended(suspension))
                .unless(release.status().isSuspended(), Refusal.NOT_IN_THIS_STATE)
                .unless(from != null && !isHeard(from), Refusal.REVOKER_NOT_AUTHORIZED);
    }

    private ReleaseEvent suspended(Suspension suspension) {
        return new ReleaseEvent.Suspended(release.id(), now, suspension);
    }

    /** Who signed holds the rights still and took nothing back, and the release is not over: then it stands again. */
    public ReleaseChange resume(String evidence, RuleBook rules) {
        Signatures signatures = release.signatures();
        if (!release.status().isSuspended() || signatures.isAnyTakenBack()) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        if (release.isOver(now, rules)) {
            return Refused.because(Refusal.OVER);
        }
        boolean lost = signatures
                .given()
                .anyMatch(given -> !Signers.BOTH.admits(given.signer(), subject, now, release.zone()));
        return release.become(ACTIVE, new ReleaseEvent.Resumed(release.id(), now, evidence))
                .unless(lost, Refusal.SIGNER_NOT_AUTHORIZED);
    }

    /** Who signed may always take it back. */
    private boolean isHeard(HolderId person) {
        return release.signatures().areOf(person) || subject.mayBeSignedForBy(person, now, release.zone());
    }
}
