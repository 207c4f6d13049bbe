package org.throughline.consent;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.throughline.consent.evidence.About;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.Content;
import org.throughline.consent.evidence.EvidenceId;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.Filing;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.evidence.Validity;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.PersonId;

/** A record of evidence as a test writes it: filed a day before t unless it says otherwise. */
public record OnFile(
        EvidenceKind kind,
        StudentId student,
        Party party,
        String reference,
        Set<Category> categories,
        Set<Attestation> attested,
        Map<Statement, String> statements,
        Instant filedAt,
        Instant until) {
    public static final PersonId AUTHOR = new PersonId("author");

    public static OnFile a(EvidenceKind kind) {
        return new OnFile(
                kind, null, null, null, Set.of(), Set.of(), Map.of(), Fixture.T.minusSeconds(60 * 60 * 12), null);
    }

    public OnFile ofStudent() {
        return new OnFile(kind, Fixture.STUDENT, party, reference, categories, attested, statements, filedAt, until);
    }

    public OnFile about(Party about) {
        return new OnFile(kind, student, about, reference, categories, attested, statements, filedAt, until);
    }

    public OnFile referringTo(String to) {
        return new OnFile(kind, student, party, to, categories, attested, statements, filedAt, until);
    }

    public OnFile covering(Category... covered) {
        return new OnFile(kind, student, party, reference, Set.of(covered), attested, statements, filedAt, until);
    }

    public OnFile attesting(Attestation... by) {
        return new OnFile(kind, student, party, reference, categories, Set.of(by), statements, filedAt, until);
    }

    public OnFile stating(Statement... what) {
        Map<Statement, String> words = new EnumMap<>(Statement.class);
        for (Statement statement : what) {
            words.put(statement, "in words");
        }
        return stating(words);
    }

    public OnFile stating(Map<Statement, String> words) {
        return new OnFile(kind, student, party, reference, categories, attested, words, filedAt, until);
    }

    public OnFile filedAt(Instant when) {
        return new OnFile(kind, student, party, reference, categories, attested, statements, when, until);
    }

    public OnFile until(Instant end) {
        return new OnFile(kind, student, party, reference, categories, attested, statements, filedAt, end);
    }

    /** @param number makes its id */
    public EvidenceRecord record(int number) {
        return EvidenceRecord.filed(
                new EvidenceId(Fixture.id(9000 + number)),
                kind,
                new About(student, party, reference),
                new Content(categories, attested, statements),
                new Validity(filedAt, until),
                new Filing(AUTHOR, filedAt));
    }
}
