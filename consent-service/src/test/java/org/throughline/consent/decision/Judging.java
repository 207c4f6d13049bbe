package org.throughline.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.consent.Fixture;
import org.throughline.consent.OnFile;
import org.throughline.consent.evidence.EvidenceFile;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.release.Release;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.rule.RuleEntry;
import org.throughline.consent.subject.Subject;

/** One question to the whole policy, as a sentence of a test. */
record Judging(
        Basis basis,
        Question question,
        Subject subject,
        List<Release> releases,
        List<EvidenceRecord> evidence,
        List<RuleEntry> rules,
        Instant at) {
    static Judging claim(Basis basis, Question question) {
        return new Judging(basis, question, Fixture.S, List.of(), List.of(), List.of(), Fixture.T);
    }

    Judging with(OnFile... filed) {
        List<EvidenceRecord> records = new ArrayList<>(evidence);
        for (OnFile one : filed) {
            records.add(one.record(records.size()));
        }
        return withEvidence(records);
    }

    Judging withEvidence(List<EvidenceRecord> records) {
        return new Judging(basis, question, subject, releases, records, rules, at);
    }

    Judging onReleases(Release... signed) {
        return new Judging(basis, question, subject, List.of(signed), evidence, rules, at);
    }

    Judging under(RuleEntry... entries) {
        return new Judging(basis, question, subject, releases, evidence, List.of(entries), at);
    }

    Judging of(Subject student) {
        return new Judging(basis, question, student, releases, evidence, rules, at);
    }

    Judging at(Instant when) {
        return new Judging(basis, question, subject, releases, evidence, rules, when);
    }

    Judging asking(Question other) {
        return new Judging(basis, other, subject, releases, evidence, rules, at);
    }

    Judging on(Basis other) {
        return new Judging(other, question, subject, releases, evidence, rules, at);
    }

    Judgement judgement() {
        CaseFile file = new CaseFile(subject, releases, new EvidenceFile(evidence), new RuleBook(rules));
        return Policy.judge(basis, question, file, Fixture.now(at));
    }

    /** Asserts a whole permit with exactly these obligations besides LOG and TTL. */
    void isPermitted(Obligation... besides) {
        Judgement judgement = judgement();
        List<Obligation> owed = new ArrayList<>(List.of(Obligation.LOG, Obligation.TTL));
        owed.addAll(List.of(besides));
        assertThat(judgement.reason()).isEmpty();
        assertThat(judgement.outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(judgement.obligations()).containsExactlyInAnyOrderElementsOf(owed);
    }

    void isDenied(Reason reason) {
        Judgement judgement = judgement();
        assertThat(judgement.outcome()).isEqualTo(Outcome.DENY);
        assertThat(judgement.reason()).contains(reason);
        assertThat(judgement.obligations()).isEmpty();
    }
}
