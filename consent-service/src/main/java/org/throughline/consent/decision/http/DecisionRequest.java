package org.throughline.consent.decision.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Asker;
import org.throughline.consent.decision.Basis;
import org.throughline.consent.decision.Inquiry;
import org.throughline.consent.decision.Inquiry.Wanted;
import org.throughline.consent.decision.Mode;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.subject.StudentId;

/** A question about one student. */
record DecisionRequest(
        @NotNull Mode mode,
        @NotNull UUID subjectId,
        @NotNull Purpose purpose,
        @NotNull Basis basis,
        @Nullable @Valid DiscloserRequest discloser,
        @Nullable @Valid RecipientRequest recipient,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid ItemRequest> items) {
    Inquiry inquiry(Asker asker) {
        Wanted wanted = new Wanted(
                new StudentId(subjectId), items.stream().map(ItemRequest::item).toList());
        return new Inquiry(
                asker,
                mode,
                basis,
                asker.parties(
                        discloser == null ? null : discloser.party(), recipient == null ? null : recipient.party()),
                purpose,
                List.of(wanted));
    }
}
