package org.throughline.consent.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Regime;
import org.throughline.consent.rule.RuleEntry;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.subject.HolderId;

/** One item of a question, with the law it falls under and everything on file about it. */
record Matter(Item item, Regime regime, Question question, CaseFile file, Circumstances circumstances) {
    Instant now() {
        return circumstances.now();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), circumstances.zone());
    }

    Category category() {
        return item.category();
    }

    Party recipient() {
        return question.parties().recipient();
    }

    /** What holds now for this student, or for all. */
    Stream<EvidenceRecord> evidence(EvidenceKind kind) {
        return file.evidence().holding(kind, file.subject().id(), now());
    }

    /** Of these, what is about the recipient, or about all. */
    Stream<EvidenceRecord> evidenceOfRecipient(EvidenceKind kind) {
        return evidence(kind).filter(filed -> filed.concerns(recipient()));
    }

    Optional<RuleEntry> rule(RuleTopic topic) {
        return file.rules().inForce(topic, today());
    }

    boolean holdsRights(HolderId person) {
        return file.subject().mayBeSignedForBy(person, now(), circumstances.zone());
    }

    /** Whether this person held them until they passed to the student (99.5(a)). */
    boolean lostRights(HolderId person) {
        return file.subject().authorityOf(person, now(), circumstances.zone()).isPresent()
                && file.subject().rightsPassedFrom(person, now(), circumstances.zone());
    }

    Verdict withheld(Reason reason) {
        return Verdict.Withheld.because(item, reason);
    }
}
