package org.throughline.consent.disclosure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.StudentId;

/**
 * Which view of whose disclosures, and for whom it is made.
 *
 * @param requestedBy the parent or the student who asks; null where the district's custodian or auditor looks
 * @param from first day, in the district's zone; null for as far back as the law reaches
 * @param until last day; null for today
 * @param summarized whether repeated disclosures are told as a series (164.528(b)(3))
 */
public record AccountingWish(
        LegalView view,
        StudentId student,
        @Nullable HolderId requestedBy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean summarized) {
    public AccountingWish {
        requireNonNull(view, "view");
        requireNonNull(student, "student");
    }

    /** All there is, one by one. */
    public static AccountingWish whole(LegalView view, StudentId student, @Nullable HolderId requestedBy) {
        return new AccountingWish(view, student, requestedBy, null, null, false);
    }

    Optional<HolderId> requester() {
        return Optional.ofNullable(requestedBy);
    }
}
