package org.throughline.directory.agreement.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agreement.Agreement;
import org.throughline.directory.agreement.AgreementState;
import org.throughline.directory.agreement.Compliance;
import org.throughline.directory.agreement.DataSharing;
import org.throughline.directory.agreement.Due;
import org.throughline.directory.agreement.Evaluation;
import org.throughline.directory.agreement.Goal;
import org.throughline.directory.agreement.Responsibility;
import org.throughline.directory.agreement.Signature;
import org.throughline.directory.agreement.Standing;
import org.throughline.directory.agreement.Termination;

/**
 * An agreement as it stands today.
 *
 * @param renews the agreement that it follows
 * @param renewedBy the agreement that follows it, once that was proposed
 * @param dues what will fall due, the earliest first: renewal unless an agreement is signed that renews it, evidence, lines of the checklist, evaluation
 */
record AgreementView(
        UUID id,
        UUID organizationId,
        @Nullable UUID agencyId,
        @Nullable UUID renews,
        @Nullable UUID renewedBy,
        AgreementState state,
        TermsView terms,
        List<Signature> signatures,
        @Nullable Termination termination,
        @Nullable Evaluation evaluation,
        List<Due> dues) {

    record TermsView(
            LocalDate firstDay,
            LocalDate lastDay,
            int renewalNoticeDays,
            List<Responsibility> responsibilities,
            List<Goal> goals,
            List<UUID> serviceIds,
            DataSharing dataSharing,
            Compliance compliance) {}

    static AgreementView of(Standing standing) {
        Agreement agreement = standing.entry().content();
        return new AgreementView(
                standing.entry().id(),
                agreement.parties().organization().value(),
                agreement.parties().agency() == null
                        ? null
                        : agreement.parties().agency().value(),
                agreement.renews(),
                standing.renewedBy(),
                standing.state(),
                terms(agreement),
                agreement.signatures(),
                agreement.termination(),
                agreement.evaluation(),
                standing.dues());
    }

    private static TermsView terms(Agreement agreement) {
        return new TermsView(
                agreement.terms().term().firstDay(),
                agreement.terms().term().lastDay(),
                agreement.terms().term().renewalNoticeDays(),
                agreement.terms().responsibilities(),
                agreement.terms().goals(),
                List.copyOf(agreement.terms().services()),
                agreement.terms().dataSharing(),
                agreement.compliance());
    }
}
