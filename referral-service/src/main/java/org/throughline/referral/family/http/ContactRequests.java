package org.throughline.referral.family.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.throughline.kit.tenancy.Caller;
import org.throughline.referral.family.ContactPoint.Kind;
import org.throughline.referral.family.HowLearned;
import org.throughline.referral.family.NewContact;
import org.throughline.referral.family.StaffWord;

/** What the staff says of ways to reach a guardian. */
final class ContactRequests {

    private ContactRequests() {}

    /** @param value a mail address, or a telephone number in E.164 */
    record Addition(
            @NotNull UUID guardianId,
            @NotNull Kind kind,
            @NotBlank @Size(max = 254) String value,
            @NotNull HowLearned howLearned) {

        NewContact contact(UUID id, Caller by, Instant now) {
            return new NewContact(id, value, word(howLearned, by, now));
        }
    }

    /** @param value of the same kind: a mail address, or a telephone number in E.164 */
    record Replacement(@NotBlank @Size(max = 254) String value, @NotNull HowLearned howLearned) {

        NewContact contact(UUID id, Caller by, Instant now) {
            return new NewContact(id, value, word(howLearned, by, now));
        }
    }

    /** Nothing takes its place. */
    record Retirement(@NotNull HowLearned howLearned) {

        StaffWord word(Caller by, Instant now) {
            return ContactRequests.word(howLearned, by, now);
        }
    }

    private static StaffWord word(HowLearned howLearned, Caller by, Instant now) {
        return new StaffWord(by.person().value(), howLearned, now);
    }
}
