package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement was drafted, moved or ended: what of it is needed to follow where it stands. */
public record AgreementChanged(
        UUID agreementId,
        UUID organizationId,
        @Nullable UUID agencyId,
        AgreementState settled,
        LocalDate firstDay,
        LocalDate lastDay,
        int renewalNoticeDays,
        @Nullable LocalDate terminatedFrom,
        boolean evaluated,
        List<UUID> serviceIds) {

    public static final String TYPE = "org.throughline.directory.agreement.changed.v1";

    static AgreementChanged of(UUID id, Agreement agreement) {
        Term term = agreement.terms().term();
        Termination ended = agreement.termination();
        return new AgreementChanged(
                id,
                agreement.parties().organization().value(),
                agreement.parties().agency() == null
                        ? null
                        : agreement.parties().agency().value(),
                agreement.settled(),
                term.firstDay(),
                term.lastDay(),
                term.renewalNoticeDays(),
                ended == null ? null : ended.effectiveFrom(),
                agreement.evaluation() != null,
                List.copyOf(agreement.terms().services()));
    }
}
