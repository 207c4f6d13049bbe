package org.throughline.consent.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Signers;
import org.throughline.consent.release.Terms;
import org.throughline.consent.rule.RuleEntry;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.subject.Subject;

/**
 * Who signs, by the law of the records and the rules of the state (consent-rules section 3). Where the state's rule is
 * needed and not on file there is no answer, and nothing is signed or permitted.
 *
 * @param at the moment of the signature: the age and the rule of that day count
 * @param asOf the moment it is asked: what is on file by then counts, also where it was filed after the signature
 */
public record SignerRule(Terms terms, CaseFile file, Instant at, Instant asOf, ZoneId zone) {
    /** For a signature that is given now. */
    public static SignerRule now(Terms terms, CaseFile file, Instant now, ZoneId zone) {
        return new SignerRule(terms, file, now, now, zone);
    }

    /** Empty: STATE_RULE_UNCONFIGURED. */
    public Optional<Signers> required() {
        return switch (terms.type().regime()) {
            case FERPA -> Optional.of(isOfCollege() ? Signers.STUDENT : Signers.RIGHTS_HOLDER);
            case HIPAA, PSYCHOTHERAPY_NOTES -> health();
            case PART2 -> substanceUse();
        };
    }

    /** At a college the rights are the student's at any age (34 CFR 99.5(a)): they key on the record's institution. */
    private boolean isOfCollege() {
        Party holder = terms.parties().discloser();
        return holder.kind() != Party.Kind.DISTRICT
                && evidence(EvidenceKind.INSTITUTION)
                        .filter(filed -> filed.concerns(holder))
                        .anyMatch(filed -> filed.attests(Attestation.POSTSECONDARY));
    }

    /** The parent is the personal representative, except for care to which the minor alone consented (164.502(g)(3)). */
    private Optional<Signers> health() {
        List<EvidenceRecord> minorsCare = evidence(EvidenceKind.MINOR_CONSENTED_CARE)
                .filter(this::isCovered)
                .toList();
        if (isOfAge() || minorsCare.isEmpty()) {
            return Optional.of(Signers.RIGHTS_HOLDER);
        }
        return rule(RuleTopic.MH_SELF_CONSENT).map(rule -> health(rule, minorsCare));
    }

    /** A maturity that was found, and filed, later counts as well as one that was filed with the care. */
    private Signers health(RuleEntry rule, List<EvidenceRecord> minorsCare) {
        boolean mature = !rule.value().maturityFinding()
                || minorsCare.stream().anyMatch(care -> care.attests(Attestation.MATURITY_FINDING));
        return mature && rule.value().isReachedAt(age()) ? Signers.STUDENT : Signers.RIGHTS_HOLDER;
    }

    /** 42 CFR 2.14: the minor alone where the state lets the minor consent alone, both where it does not. */
    private Optional<Signers> substanceUse() {
        if (isOfAge()) {
            return Optional.of(Signers.STUDENT);
        }
        return rule(RuleTopic.SUD_SELF_CONSENT)
                .map(rule -> rule.value().isReachedAt(age()) ? Signers.STUDENT : Signers.BOTH);
    }

    private boolean isCovered(EvidenceRecord care) {
        return terms.scope().categories().stream().anyMatch(care::covers);
    }

    private Stream<EvidenceRecord> evidence(EvidenceKind kind) {
        return file.evidence().holding(kind, file.subject().id(), asOf);
    }

    private Optional<RuleEntry> rule(RuleTopic topic) {
        return file.rules().inForce(topic, LocalDate.ofInstant(at, zone));
    }

    private boolean isOfAge() {
        return subject().isOfAge(at, zone);
    }

    private int age() {
        return subject().ageAt(at, zone);
    }

    private Subject subject() {
        return file.subject();
    }
}
