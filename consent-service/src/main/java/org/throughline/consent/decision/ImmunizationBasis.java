package org.throughline.consent.decision;

import java.util.Set;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Regime;
import org.throughline.consent.rule.RuleTopic;

/** Proof of immunization from a provider to the school (45 CFR 164.512(b)(1)(vi)): agreed to, if only orally. */
record ImmunizationBasis() implements Rule {
    private static final Conditions AGREED =
            new Conditions(Set.of(), Reason.AGREEMENT_REQUIRED, Set.of(Obligation.FILTER, Obligation.MINNEC));

    @Override
    public Verdict judge(Matter matter) {
        if (matter.category() != Category.IMMUNIZATION) {
            return matter.withheld(Reason.ofAnother(matter.regime(), Reason.CATEGORY_NOT_COVERED));
        }
        if (matter.regime() != Regime.HIPAA || matter.recipient().kind() != Party.Kind.DISTRICT) {
            return matter.withheld(Reason.BASIS_CONDITIONS_NOT_MET);
        }
        if (matter.rule(RuleTopic.IMMUNIZATION_ENTRY_MANDATE).isEmpty()) {
            return matter.withheld(Reason.STATE_RULE_UNCONFIGURED);
        }
        return AGREED.judge(
                matter,
                matter.evidence(EvidenceKind.IMMUNIZATION_AGREEMENT)
                        .filter(agreed -> agreed.states(Statement.AGREED_BY) && agreed.states(Statement.AGREED_HOW)));
    }
}
