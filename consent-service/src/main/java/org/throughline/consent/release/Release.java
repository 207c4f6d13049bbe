package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;
import static org.throughline.consent.release.ReleaseStatus.DECLINED;
import static org.throughline.consent.release.ReleaseStatus.DRAFT;
import static org.throughline.consent.release.ReleaseStatus.EXPIRED;
import static org.throughline.consent.release.ReleaseStatus.LAPSED;
import static org.throughline.consent.release.ReleaseStatus.REVOKED;
import static org.throughline.consent.release.ReleaseStatus.SENT;
import static org.throughline.consent.release.ReleaseStatus.SUPERSEDED;
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
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.subject.Subject;

/**
 * One instrument: its terms, its life, its signatures, and what was withdrawn from it since. Each move of the state table is
 * one method here, to be read side by side; those that hang on who holds the rights are a {@link Hearing}'s.
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

    /** As {@link #statusAt}, where a rule lets it last shorter than was agreed. */
    public ReleaseStatus statusAt(Instant now, RuleBook rules) {
        return status.at(isOver(now, rules));
    }

    /** By the days that were agreed, or by the rule of the day it was signed on. */
    public boolean isOver(Instant now, RuleBook rules) {
        Period agreed = terms.period();
        return agreed.isOver(now) || TermLimit.of(this, rules, now).isOver(agreed, now);
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
        if (signatures.areAttested() && !terms.type().mayBeAttested()) {
            missing.add(Element.AUTHENTICATION);
        }
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
        return become(SENT, new ReleaseEvent.Sent(id, now));
    }

    public ReleaseChange decline(Instant now) {
        return become(DECLINED, new ReleaseEvent.Declined(id, now));
    }

    /** Nobody answered in time. */
    public ReleaseChange lapse(Instant now) {
        return become(LAPSED, new ReleaseEvent.Lapsed(id, now));
    }

    public boolean mayBeRevoked(Instant now) {
        return canBecome(REVOKED, now);
    }

    /** What those who hold the rights make of it, where the word of any one is enough. */
    public Hearing hearing(Subject subject, Instant now) {
        return hearing(subject, RevocationQuorum.ANY, now);
    }

    public Hearing hearing(Subject subject, RevocationQuorum quorum, Instant now) {
        return new Hearing(this, subject, quorum, now);
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

    boolean canBecome(ReleaseStatus next, Instant now) {
        return statusAt(now).canBecome(next);
    }

    /** By this event, where the state table has such a move. */
    ReleaseChange become(ReleaseStatus next, ReleaseEvent event) {
        return become(next, signatures, event);
    }

    /** @param left of the signatures */
    ReleaseChange become(ReleaseStatus next, Signatures left, ReleaseEvent event) {
        return canBecome(next, event.at())
                ? new Changed(with(next, left), event)
                : Refused.because(Refusal.NOT_IN_THIS_STATE);
    }

    private Release with(ReleaseStatus next, Signatures given) {
        return new Release(id, terms, wording, next, given, withdrawn, version + 1);
    }

    Release narrowedBy(Set<Category> categories) {
        Set<Category> all = new TreeSet<>(withdrawn);
        all.addAll(categories);
        return new Release(id, terms.without(categories), wording, status, signatures, all, version + 1);
    }

    ZoneId zone() {
        return terms.period().zone();
    }
}
