package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;
import static org.throughline.consent.release.ReleaseStatus.ACTIVE;
import static org.throughline.consent.release.ReleaseStatus.DECLINED;
import static org.throughline.consent.release.ReleaseStatus.DRAFT;
import static org.throughline.consent.release.ReleaseStatus.EXPIRED;
import static org.throughline.consent.release.ReleaseStatus.LAPSED;
import static org.throughline.consent.release.ReleaseStatus.PARTIALLY_SIGNED;
import static org.throughline.consent.release.ReleaseStatus.REVOKED;
import static org.throughline.consent.release.ReleaseStatus.SENT;
import static org.throughline.consent.release.ReleaseStatus.SUPERSEDED;
import static org.throughline.consent.release.ReleaseStatus.SUSPENDED;
import static org.throughline.consent.release.ReleaseStatus.VOIDED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.Subject;

/**
 * One instrument: its terms, its life, its signatures, and what was withdrawn from it since. It is long because each move
 * of the state table is one method here, to be read side by side.
 *
 * @param status as stored: use {@link #statusAt} for what it is now
 * @param version counts changes, from 0
 */
public record Release(
        ReleaseId id,
        Terms terms,
        Wording wording,
        ReleaseStatus status,
        Signatures signatures,
        Set<Category> withdrawn,
        long version) {
    public Release {
        requireNonNull(id, "id");
        requireNonNull(terms, "terms");
        requireNonNull(wording, "wording");
        requireNonNull(status, "status");
        requireNonNull(signatures, "signatures");
        withdrawn = Collections.unmodifiableSet(new TreeSet<>(withdrawn));
    }

    public static Release draft(ReleaseId id, Terms terms, Wording wording) {
        return new Release(id, terms, wording, DRAFT, Signatures.NONE, Set.of(), 0);
    }

    public ReleaseStatus statusAt(Instant now) {
        return status.at(terms.period().isOver(now));
    }

    public Optional<Signature> signedBy() {
        return Optional.ofNullable(signatures.first());
    }

    public Optional<Signature> cosignedBy() {
        return Optional.ofNullable(signatures.second());
    }

    /** For ordering only: what was never signed, or never dated, comes before everything. */
    public Instant signedAt() {
        return signedBy().map(Signature::signedAt).orElse(Instant.MIN);
    }

    /** What the law asks for and this release lacks, as evidence counts here. */
    public Set<Element> missing(EvidencePolicy policy) {
        Set<Element> missing = EnumSet.copyOf(terms.type().required());
        missing.removeAll(terms.present());
        missing.removeAll(wording.present());
        missing.removeAll(signatures.present(policy));
        if (!withdrawn.isEmpty()) {
            missing.remove(Element.RECORDS);
        }
        return missing;
    }

    public ReleaseChange send(Instant now) {
        if (!canBecome(SENT, now)) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        Set<Element> missing = missing(EvidencePolicy.STRICT);
        missing.removeIf(Element::comesWithSignature);
        if (!missing.isEmpty()) {
            return new Refused(Refusal.INCOMPLETE, missing);
        }
        return new Changed(with(SENT), new ReleaseEvent.Sent(id, now));
    }

    /** The last signature that is needed makes it active; the first of two leaves it waiting for the other. */
    public ReleaseChange sign(Signature given, Signers required, Subject subject, Instant now) {
        if (!canBecome(ACTIVE, now) || status.isSigned()) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        if (!required.admits(given.signer(), subject, now, zone()) || !completes(given, subject)) {
            return Refused.because(Refusal.SIGNER_NOT_AUTHORIZED);
        }
        return required == Signers.BOTH && signatures.isEmpty()
                ? new Changed(signed(PARTIALLY_SIGNED, given), new ReleaseEvent.PartiallySigned(id, now, given))
                : new Changed(signed(ACTIVE, given), new ReleaseEvent.Activated(id, now, given));
    }

    private boolean completes(Signature given, Subject subject) {
        return signatures.given().allMatch(other -> Signers.areOfBothSides(other.signer(), given.signer(), subject));
    }

    public ReleaseChange decline(Instant now) {
        return become(DECLINED, new ReleaseEvent.Declined(id, now));
    }

    /** Nobody answered in time. */
    public ReleaseChange lapse(Instant now) {
        return become(LAPSED, new ReleaseEvent.Lapsed(id, now));
    }

    /** Any one holder of the rights may revoke; who never held them, or lost them, is not heard (99.4). */
    public ReleaseChange revoke(RevocationReceipt receipt, Subject subject, Instant now) {
        return become(REVOKED, new ReleaseEvent.Revoked(id, now, receipt))
                .unless(!mayRevoke(receipt.receivedFrom(), subject, now), Refusal.REVOKER_NOT_AUTHORIZED);
    }

    /** Where each who signed must, the first word takes back the signer's own part, and suspends the whole. */
    public ReleaseChange revoke(RevocationReceipt receipt, RevocationQuorum quorum, Subject subject, Instant now) {
        HolderId from = receipt.receivedFrom();
        Signatures left = signatures.takenBackBy(from, now);
        if (quorum.isReachedBy(left)) {
            return revoke(receipt, subject, now);
        }
        if (!canBecome(SUSPENDED, now) || (status.isSuspended() && left.equals(signatures))) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        Release suspended = new Release(id, terms, wording, SUSPENDED, left, withdrawn, version + 1);
        return new Changed(suspended, new ReleaseEvent.Suspended(id, now, Suspension.byOneOfMore(from)))
                .unless(!mayRevoke(from, subject, now), Refusal.REVOKER_NOT_AUTHORIZED);
    }

    /** Withdrawing the last category revokes the whole. */
    public ReleaseChange withdraw(Set<Category> categories, RevocationReceipt receipt, Subject subject, Instant now) {
        if (categories.isEmpty() || !terms.scope().categories().containsAll(categories)) {
            return Refused.because(Refusal.CATEGORY_NOT_COVERED);
        }
        if (categories.containsAll(terms.scope().categories())) {
            return revoke(receipt, subject, now);
        }
        if (!canBecome(ACTIVE, now) || !status.isSigned()) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        if (!mayRevoke(receipt.receivedFrom(), subject, now)) {
            return Refused.because(Refusal.REVOKER_NOT_AUTHORIZED);
        }
        return new Changed(narrowedBy(categories), new ReleaseEvent.Narrowed(id, now, categories, receipt));
    }

    public boolean mayBeRevoked(Instant now) {
        return canBecome(REVOKED, now);
    }

    /** Takes effect at once, whoever has to be heard yet; nothing else stands in its way. */
    public ReleaseChange suspend(Suspension suspension, Subject subject, Instant now) {
        HolderId heard = suspension.receivedFrom();
        return become(SUSPENDED, new ReleaseEvent.Suspended(id, now, suspension))
                .unless(status.isSuspended(), Refusal.NOT_IN_THIS_STATE)
                .unless(heard != null && !mayRevoke(heard, subject, now), Refusal.REVOKER_NOT_AUTHORIZED);
    }

    /** Who signed holds the rights still and took nothing back, and the release is not over: then it stands again. */
    public ReleaseChange resume(String evidence, Subject subject, Instant now) {
        if (!status.isSuspended() || terms.period().isOver(now) || signatures.isAnyTakenBack()) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        boolean lost = signatures.given().anyMatch(given -> !Signers.BOTH.admits(given.signer(), subject, now, zone()));
        return become(ACTIVE, new ReleaseEvent.Resumed(id, now, evidence)).unless(lost, Refusal.SIGNER_NOT_AUTHORIZED);
    }

    /** The release that was drafted to take its place was signed. */
    public ReleaseChange supersede(ReleaseId by, Instant now) {
        return become(SUPERSEDED, new ReleaseEvent.Superseded(id, now, by));
    }

    /** The event that the family was told has happened. */
    public ReleaseChange expire(String evidence, Instant now) {
        boolean told = terms.period().event().filter(ExpiryEvent::canHappen).isPresent();
        return become(EXPIRED, new ReleaseEvent.Expired(id, now, evidence)).unless(!told, Refusal.NO_SUCH_EVENT);
    }

    /** Entered in error: two persons say so, and what was logged stays. */
    public ReleaseChange voided(Voiding proposed, Actor by, Instant now) {
        return become(VOIDED, new ReleaseEvent.Voided(id, now, proposed))
                .unless(by.equals(proposed.by()), Refusal.SAME_PERSON);
    }

    public boolean mayBeVoided(Instant now) {
        return canBecome(VOIDED, now);
    }

    /**
     * A draft for the time after this one: never signed by itself, and without what was withdrawn. Signer, age and
     * recipient are looked at anew when it is sent.
     */
    public Optional<Release> renewal(ReleaseId next, LocalDate lastDay, Instant now) {
        return Optional.of(statusAt(now))
                .filter(ReleaseStatus::mayBeRenewed)
                .flatMap(ending -> terms.renewed(lastDay, now))
                .map(following -> draft(next, following, wording));
    }

    /** Who signed may always take it back. */
    private boolean mayRevoke(HolderId person, Subject subject, Instant now) {
        return signatures.areOf(person) || subject.mayBeSignedForBy(person, now, zone());
    }

    private boolean canBecome(ReleaseStatus next, Instant now) {
        return statusAt(now).canBecome(next);
    }

    /** By this event, where the state table has such a move. */
    private ReleaseChange become(ReleaseStatus next, ReleaseEvent event) {
        return canBecome(next, event.at())
                ? new Changed(with(next), event)
                : Refused.because(Refusal.NOT_IN_THIS_STATE);
    }

    private Release with(ReleaseStatus next) {
        return new Release(id, terms, wording, next, signatures, withdrawn, version + 1);
    }

    private Release signed(ReleaseStatus next, Signature given) {
        return new Release(id, terms, wording, next, signatures.and(given), withdrawn, version + 1);
    }

    private Release narrowedBy(Set<Category> categories) {
        Set<Category> all = new TreeSet<>(withdrawn);
        all.addAll(categories);
        return new Release(id, terms.without(categories), wording, status, signatures, all, version + 1);
    }

    private ZoneId zone() {
        return terms.period().zone();
    }
}
