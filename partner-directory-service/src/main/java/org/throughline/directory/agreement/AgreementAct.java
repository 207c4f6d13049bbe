package org.throughline.directory.agreement;

import static org.throughline.directory.agreement.AgreementRefused.Reason.AFTER_ITS_END;
import static org.throughline.directory.agreement.AgreementRefused.Reason.IN_THE_PAST;
import static org.throughline.directory.agreement.AgreementRefused.Reason.NOT_EVALUATED_YET;
import static org.throughline.directory.agreement.AgreementRefused.Reason.NOT_IN_THIS_STATE;
import static org.throughline.directory.agreement.AgreementRefused.Reason.NOT_SIGNED_YET;
import static org.throughline.directory.agreement.AgreementRefused.Reason.ONE_SIDED;
import static org.throughline.directory.agreement.AgreementRefused.Reason.OTHER_GOALS;
import static org.throughline.directory.agreement.AgreementRefused.Reason.SIGNED_ALREADY;
import static org.throughline.directory.agreement.AgreementRefused.Reason.TERM_IS_OVER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;

/** What people do to an agreement: each act decided on the agreement and the day, in the district's zone. */
public sealed interface AgreementAct {

    Decision on(Agreement agreement, LocalDate today);

    /** Rewrites a draft. */
    record Rewrite(Terms terms, Compliance compliance) implements AgreementAct {
        @Override
        public Decision on(Agreement agreement, LocalDate today) {
            return agreement.state(today).termsMayChange()
                    ? new Decision.Decided(agreement.with(terms, compliance))
                    : new Decision.Refused(NOT_IN_THIS_STATE);
        }
    }

    /** Puts a draft before the partner; from now on its agency sees it. */
    record Propose(@Nullable AgencyId agency) implements AgreementAct {
        @Override
        public Decision on(Agreement agreement, LocalDate today) {
            if (!agreement.state(today).canBecome(AgreementState.PROPOSED)) {
                return new Decision.Refused(NOT_IN_THIS_STATE);
            }
            if (today.isAfter(agreement.terms().term().lastDay())) {
                return new Decision.Refused(TERM_IS_OVER);
            }
            return agreement.terms().bindsBothSides()
                    ? new Decision.Decided(agreement.settled(AgreementState.PROPOSED, agency))
                    : new Decision.Refused(ONE_SIDED);
        }
    }

    /** Throws a draft away; it is kept, as all that was done. */
    record Discard() implements AgreementAct {
        @Override
        public Decision on(Agreement agreement, LocalDate today) {
            return agreement.state(today).canBecome(AgreementState.DISCARDED)
                    ? new Decision.Decided(agreement.settled(AgreementState.DISCARDED, null))
                    : new Decision.Refused(NOT_IN_THIS_STATE);
        }
    }

    /** Takes a proposal back, to rewrite it. */
    record Withdraw() implements AgreementAct {
        @Override
        public Decision on(Agreement agreement, LocalDate today) {
            return agreement.state(today).canBecome(AgreementState.DRAFT)
                    ? new Decision.Decided(agreement.settled(AgreementState.DRAFT, null))
                    : new Decision.Refused(NOT_IN_THIS_STATE);
        }
    }

    /** Adds a side's signature; with the second it is signed. */
    record Sign(Signature signature) implements AgreementAct {
        @Override
        public Decision on(Agreement agreement, LocalDate today) {
            if (!agreement.state(today).awaitsSignatures()) {
                return new Decision.Refused(NOT_IN_THIS_STATE);
            }
            if (agreement.signedBy(signature.side())) {
                return new Decision.Refused(SIGNED_ALREADY);
            }
            if (signature.signedOn().isAfter(today)) {
                return new Decision.Refused(NOT_SIGNED_YET);
            }
            return today.isAfter(agreement.terms().term().lastDay())
                    ? new Decision.Refused(TERM_IS_OVER)
                    : new Decision.Decided(agreement.with(signature));
        }
    }

    /** Follows evidence and checklist. */
    record Follow(Compliance compliance) implements AgreementAct {
        @Override
        public Decision on(Agreement agreement, LocalDate today) {
            return agreement.state(today).checklistMayChange()
                    ? new Decision.Decided(agreement.with(compliance))
                    : new Decision.Refused(NOT_IN_THIS_STATE);
        }
    }

    /** Ends it early. */
    record Terminate(Termination termination) implements AgreementAct {
        @Override
        public Decision on(Agreement agreement, LocalDate today) {
            if (!agreement.state(today).canBecome(AgreementState.TERMINATED)) {
                return new Decision.Refused(NOT_IN_THIS_STATE);
            }
            if (termination.effectiveFrom().isBefore(today)) {
                return new Decision.Refused(IN_THE_PAST);
            }
            return termination.effectiveFrom().isAfter(agreement.terms().term().lastDay())
                    ? new Decision.Refused(AFTER_ITS_END)
                    : new Decision.Decided(agreement.with(termination));
        }
    }

    /** Looks back, goal by goal. */
    record Evaluate(Evaluation evaluation) implements AgreementAct {
        @Override
        public Decision on(Agreement agreement, LocalDate today) {
            if (!agreement.state(today).mayBeEvaluated()) {
                return new Decision.Refused(NOT_IN_THIS_STATE);
            }
            if (evaluation.evaluatedOn().isAfter(today)) {
                return new Decision.Refused(NOT_EVALUATED_YET);
            }
            return evaluation.attainments().size() == agreement.terms().goals().size()
                    ? new Decision.Decided(agreement.with(evaluation))
                    : new Decision.Refused(OTHER_GOALS);
        }
    }
}
