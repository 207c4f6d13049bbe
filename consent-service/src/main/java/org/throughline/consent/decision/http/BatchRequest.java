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

/** A question about up to 100 students: one recipient and one purpose. */
record BatchRequest(
        @NotNull Mode mode,
        @NotNull Purpose purpose,
        @NotNull Basis basis,
        @Nullable @Valid DiscloserRequest discloser,
        @Nullable @Valid RecipientRequest recipient,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid SubjectItems> subjects) {

    /** The items of one student. */
    record SubjectItems(@NotNull UUID subjectId, @NotEmpty @Size(max = 100) List<@NotNull @Valid ItemRequest> items) {
        Wanted wanted() {
            return new Wanted(
                    new StudentId(subjectId),
                    items.stream().map(ItemRequest::item).toList());
        }
    }

    Inquiry inquiry(Asker asker) {
        return new Inquiry(
                asker,
                mode,
                basis,
                asker.parties(
                        discloser == null ? null : discloser.party(), recipient == null ? null : recipient.party()),
                purpose,
                subjects.stream().map(SubjectItems::wanted).toList());
    }
}
