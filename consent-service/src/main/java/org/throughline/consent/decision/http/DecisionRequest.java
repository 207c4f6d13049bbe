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
import org.throughline.consent.decision.Mode;
import org.throughline.consent.decision.http.BatchRequest.SubjectItems;
import org.throughline.consent.release.Purpose;

/** A question about one student. */
record DecisionRequest(
        @NotNull Mode mode,
        @NotNull UUID subjectId,
        @NotNull Purpose purpose,
        @NotNull Basis basis,
        @Nullable @Valid DiscloserRequest discloser,
        @Nullable @Valid RecipientRequest recipient,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid ItemRequest> items) {
    /** A batch of one. */
    Inquiry inquiry(Asker asker) {
        SubjectItems one = new SubjectItems(subjectId, items);
        return new BatchRequest(mode, purpose, basis, discloser, recipient, List.of(one)).inquiry(asker);
    }
}
