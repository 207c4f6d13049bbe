package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;
import static org.throughline.consent.release.ReleaseStatus.ACTIVE;
import static org.throughline.consent.release.ReleaseStatus.DECLINED;
import static org.throughline.consent.release.ReleaseStatus.DRAFT;
import static org.throughline.consent.release.ReleaseStatus.REVOKED;
import static org.throughline.consent.release.ReleaseStatus.SENT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.Subject;

/**
 * One instrument: its terms, its life, its signature, and what was withdrawn from it since.
 *
 * @param status as stored: use {@link #statusAt} for what it is now
 * @param version counts changes, from 0
 */
public record Release(
        ReleaseId id,
        Terms terms,
        Wording wording,
        ReleaseStatus status,
        @Nullable Signature signature,
        Set<Category> withdrawn,
        long version) {
    public Release {
        requireNonNull(id, "id");
        requireNonNull(terms, "terms");
        requireNonNull(wording, "wording");
        requireNonNull(status, "status");
        withdrawn = Collections.unmodifiableSet(new TreeSet<>(withdrawn));
    }

    public static Release draft(ReleaseId id, Terms terms, Wording wording) {
        return new Release(id, terms, wording, DRAFT, null, Set.of(), 0);
    }

    public ReleaseStatus statusAt(Instant now) {
        return status.at(terms.period().isOver(now));
    }

    public Optional<Signature> signedBy() {
        return Optional.ofNullable(signature);
    }

    /** For ordering only: what was never signed, or never dated, comes before everything. */
    public Instant signedAt() {
        return signedBy().map(Signature::signedAt).orElse(Instant.MIN);
    }

    /** What the law asks for and this release lacks, as evidence counts here. */
    public Set<Element> missing(EvidencePolicy policy) {
        Set<Element> missing = EnumSet.copyOf(terms.type().required());
        missing.remove(Element.PARTY);
        if (!terms.scope().categories().isEmpty() || !withdrawn.isEmpty()) {
            missing.remove(Element.RECORDS);
        }
        if (!terms.scope().purposes().isEmpty()) {
            missing.remove(Element.PURPOSE);
        }
        signedBy().ifPresent(given -> missing.removeAll(given.present(policy)));
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

    /** The one signature that FERPA asks for makes it active, when the signer holds the rights now. */
    public ReleaseChange sign(HolderId signer, Authentication authentication, Subject subject, Instant now) {
        if (!canBecome(ACTIVE, now) || status.isSigned()) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        if (!subject.mayBeSignedForBy(signer, now, zone())) {
            return Refused.because(Refusal.SIGNER_NOT_AUTHORIZED);
        }
        Signature given = new Signature(signer, now, authentication);
        Release active = new Release(id, terms, wording, ACTIVE, given, withdrawn, version + 1);
        return new Changed(active, new ReleaseEvent.Activated(id, now, given));
    }

    public ReleaseChange decline(Instant now) {
        if (!canBecome(DECLINED, now)) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        return new Changed(with(DECLINED), new ReleaseEvent.Declined(id, now));
    }

    /** Any one holder of the rights may revoke; who never held them, or lost them, is not heard (99.4). */
    public ReleaseChange revoke(RevocationReceipt receipt, Subject subject, Instant now) {
        if (!canBecome(REVOKED, now)) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        if (!mayRevoke(receipt.receivedFrom(), subject, now)) {
            return Refused.because(Refusal.REVOKER_NOT_AUTHORIZED);
        }
        return new Changed(with(REVOKED), new ReleaseEvent.Revoked(id, now, receipt));
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

    /** Who signed may always take it back. */
    private boolean mayRevoke(HolderId person, Subject subject, Instant now) {
        boolean signedIt =
                signedBy().filter(given -> given.signer().equals(person)).isPresent();
        return signedIt || subject.mayBeSignedForBy(person, now, zone());
    }

    private boolean canBecome(ReleaseStatus next, Instant now) {
        return statusAt(now).canBecome(next);
    }

    private Release with(ReleaseStatus next) {
        return new Release(id, terms, wording, next, signature, withdrawn, version + 1);
    }

    private Release narrowedBy(Set<Category> categories) {
        Set<Category> all = new TreeSet<>(withdrawn);
        all.addAll(categories);
        return new Release(id, terms.without(categories), wording, status, signature, all, version + 1);
    }

    private ZoneId zone() {
        return terms.period().zone();
    }
}
