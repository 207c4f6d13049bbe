package org.throughline.consent.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.consent.evidence.Attestation;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.Statement;

/**
 * Health or safety emergency: an articulable and significant threat for education records (34 CFR 99.36), a serious and
 * imminent one for health records (45 CFR 164.512(j)), medical personnel only for Part 2 records (42 CFR 2.51). It never
 * waits: a second person confirms it afterwards.
 */
record EmergencyBasis() implements Rule {
    private static final Set<Statement> JUSTIFICATION = EnumSet.of(Statement.THREAT, Statement.NECESSITY);

    /** 2.51(c): four fields. */
    private static final Set<Statement> PART2_RECORD = EnumSet.of(
            Statement.RECEIVING_PERSON, Statement.RECEIVING_FACILITY, Statement.DISCLOSING_PERSON, Statement.NATURE);

    private static final Set<Obligation> EXPLAINED = EnumSet.of(Obligation.JUSTIFY, Obligation.REVIEW);

    @Override
    public Verdict judge(Matter matter) {
        List<EvidenceRecord> stated = matter.evidenceOfRecipient(EvidenceKind.EMERGENCY)
                .filter(emergency -> states(emergency, JUSTIFICATION))
                .toList();
        List<EvidenceRecord> inTime = stated.stream()
                .filter(emergency -> !emergency.awaitsReviewTooLong(matter.now()))
                .toList();
        if (inTime.isEmpty()) {
            return matter.withheld(
                    stated.isEmpty() ? Reason.EMERGENCY_JUSTIFICATION_REQUIRED : Reason.EMERGENCY_REVIEW_OVERDUE);
        }
        return judge(matter, inTime);
    }

    private static Verdict judge(Matter matter, List<EvidenceRecord> emergencies) {
        return switch (matter.regime()) {
            case FERPA -> conditions(Set.of(), Obligation.N_FERPA).judge(matter, emergencies.stream());
            case HIPAA, PSYCHOTHERAPY_NOTES ->
                conditions(Set.of(Attestation.SERIOUS_AND_IMMINENT), Obligation.MINNEC)
                        .judge(matter, emergencies.stream());
            case PART2 -> part2(matter, emergencies);
        };
    }

    private static Verdict part2(Matter matter, List<EvidenceRecord> emergencies) {
        List<EvidenceRecord> medical = emergencies.stream()
                .filter(emergency -> emergency.attests(Attestation.MEDICAL_PERSONNEL))
                .toList();
        if (medical.isEmpty()) {
            return matter.withheld(Reason.PART2_MEDICAL_PERSONNEL_ONLY);
        }
        Stream<EvidenceRecord> recorded = medical.stream().filter(emergency -> states(emergency, PART2_RECORD));
        return new Conditions(
                        Set.of(Attestation.CONSENT_UNOBTAINABLE),
                        Reason.EMERGENCY_JUSTIFICATION_REQUIRED,
                        owing(Obligation.N_P2))
                .judge(matter, recorded);
    }

    private static Conditions conditions(Set<Attestation> required, Obligation besides) {
        return new Conditions(required, Reason.EMERGENCY_JUSTIFICATION_REQUIRED, owing(besides));
    }

    private static Set<Obligation> owing(Obligation besides) {
        Set<Obligation> owed = EnumSet.copyOf(EXPLAINED);
        owed.add(besides);
        return owed;
    }

    private static boolean states(EvidenceRecord emergency, Set<Statement> statements) {
        return statements.stream().allMatch(emergency::states);
    }
}
