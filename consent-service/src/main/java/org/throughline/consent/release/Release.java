package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;
import static org.throughline.consent.release.ReleaseStatus.ACTIVE;
import static org.throughline.consent.release.ReleaseStatus.DECLINED;
import static org.throughline.consent.release.ReleaseStatus.DRAFT;
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
import java.util.stream.Stream;
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
 * @param cosignature the second one, where two are needed
 * @param version counts changes, from 0
 */
public record Release(
        ReleaseId id,
        Terms terms,
        Wording wording,
        ReleaseStatus status,
        @Nullable Signature signature,
        @Nullable Signature cosignature,
        Set<Category> withdrawn,
        long version) {
    private static final int RENEWAL_WINDOW_DAYS = 45;

    public Release {
        requireNonNull(id, "id");
        requireNonNull(terms, "terms");
        requireNonNull(wording, "wording");
        requireNonNull(status, "status");
        withdrawn = Collections.unmodifiableSet(new TreeSet<>(withdrawn));
    }

    /** One that needs, or has, one signature. */
    public Release(
            ReleaseId id,
            Terms terms,
            Wording wording,
            ReleaseStatus status,
            @Nullable Signature signature,
            Set<Category> withdrawn,
            long version) {
        this(id, terms, wording, status, signature, null, withdrawn, version);
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

    public Optional<Signature> cosignedBy() {
        return Optional.ofNullable(cosignature);
    }

    /** For ordering only: what was never signed, or never dated, comes before everything. */
    public Instant signedAt() {
        return signedBy().map(Signature::signedAt).orElse(Instant.MIN);
    }

    /** What the law asks for and this release lacks, as evidence counts here. */
    public Set<Element> missing(EvidencePolicy policy) {
        Set<Element> missing = EnumSet.copyOf(terms.type().required());
        missing.remove(Element.PARTY);
        if (wording.informedBy() != null) {
            missing.remove(Element.LANGUAGE_ATTESTATION);
        }
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
        return sign(new Signature(signer, now, authentication), Signers.RIGHTS_HOLDER, subject, now);
    }

    /** The last signature that is needed makes it active; the first of two leaves it waiting for the other. */
    public ReleaseChange sign(Signature given, Signers required, Subject subject, Instant now) {
        if (!canBecome(ACTIVE, now) || status.isSigned()) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        if (!required.admits(given.signer(), subject, now, zone()) || !completes(given, subject)) {
            return Refused.because(Refusal.SIGNER_NOT_AUTHORIZED);
        }
        if (required == Signers.BOTH && signature == null) {
            return new Changed(signed(PARTIALLY_SIGNED, given, null), new ReleaseEvent.PartiallySigned(id, now, given));
        }
        Release active = signature == null ? signed(ACTIVE, given, null) : signed(ACTIVE, signature, given);
        return new Changed(active, new ReleaseEvent.Activated(id, now, given));
    }

    private boolean completes(Signature given, Subject subject) {
        return signature == null || Signers.areOfBothSides(signature.signer(), given.signer(), subject);
    }

    private Release signed(ReleaseStatus next, Signature first, @Nullable Signature second) {
        return new Release(id, terms, wording, next, first, second, withdrawn, version + 1);
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

    /** Takes effect at once, whoever has to be heard yet; nothing else stands in its way. */
    public ReleaseChange suspend(Suspension suspension, Subject subject, Instant now) {
        if (!canBecome(SUSPENDED, now)) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        HolderId heard = suspension.receivedFrom();
        if (heard != null && !mayRevoke(heard, subject, now)) {
            return Refused.because(Refusal.REVOKER_NOT_AUTHORIZED);
        }
        return new Changed(with(SUSPENDED), new ReleaseEvent.Suspended(id, now, suspension));
    }

    /** Who signed still holds the rights, and the release is not over: then it stands again. */
    public ReleaseChange resume(String evidence, Subject subject, Instant now) {
        if (!status.isSuspended() || terms.period().isOver(now)) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        boolean lost = Stream.concat(signedBy().stream(), cosignedBy().stream())
                .map(Signature::signer)
                .anyMatch(signer -> !Signers.BOTH.admits(signer, subject, now, zone()));
        if (lost) {
            return Refused.because(Refusal.SIGNER_NOT_AUTHORIZED);
        }
        return new Changed(with(ACTIVE), new ReleaseEvent.Resumed(id, now, evidence));
    }

    /** The release that was drafted to take its place was signed. */
    public ReleaseChange supersede(ReleaseId by, Instant now) {
        if (!canBecome(SUPERSEDED, now)) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        return new Changed(with(SUPERSEDED), new ReleaseEvent.Superseded(id, now, by));
    }

    /** Entered in error: two persons say so, and what was logged stays. */
    public ReleaseChange voided(Voiding proposed, Actor by, Instant now) {
        if (!canBecome(VOIDED, now)) {
            return Refused.because(Refusal.NOT_IN_THIS_STATE);
        }
        if (by.equals(proposed.by())) {
            return Refused.because(Refusal.SAME_PERSON);
        }
        return new Changed(with(VOIDED), new ReleaseEvent.Voided(id, now, proposed));
    }

    public boolean mayBeVoided(Instant now) {
        return canBecome(VOIDED, now);
    }

    /**
     * A draft for the time after this one, from 45 days before its end on: never signed by itself, and without what was
     * withdrawn. Signer, age, recipient and language are looked at anew when it is sent.
     */
    public Optional<Release> renewal(ReleaseId next, LocalDate lastDay, Instant now) {
        LocalDate firstDay = terms.period().lastDay().plusDays(1);
        boolean inWindow = !now.isBefore(terms.period()
                .lastDay()
                .minusDays(RENEWAL_WINDOW_DAYS)
                .atStartOfDay(zone())
                .toInstant());
        if (!statusAt(now).mayBeRenewed() || !inWindow || lastDay.isBefore(firstDay)) {
            return Optional.empty();
        }
        Period period = new Period(firstDay, lastDay, zone());
        return Optional.of(
                draft(next, new Terms(terms.type(), terms.student(), terms.parties(), terms.scope(), period), wording));
    }

    /** Who signed may always take it back. */
    private boolean mayRevoke(HolderId person, Subject subject, Instant now) {
        boolean signedIt = Stream.concat(signedBy().stream(), cosignedBy().stream())
                .anyMatch(given -> given.signer().equals(person));
        return signedIt || subject.mayBeSignedForBy(person, now, zone());
    }

    private boolean canBecome(ReleaseStatus next, Instant now) {
        return statusAt(now).canBecome(next);
    }

    private Release with(ReleaseStatus next) {
        return new Release(id, terms, wording, next, signature, cosignature, withdrawn, version + 1);
    }

    private Release narrowedBy(Set<Category> categories) {
        Set<Category> all = new TreeSet<>(withdrawn);
        all.addAll(categories);
        return new Release(id, terms.without(categories), wording, status, signature, cosignature, all, version + 1);
    }

    private ZoneId zone() {
        return terms.period().zone();
    }
}
