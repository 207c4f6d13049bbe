package org.throughline.referral.family.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.Guardian;
import org.throughline.referral.family.RightsRegister.Entry;

/** A student as consent-service wants to know it: no name and no contact, but which contacts are no longer in use. */
record SubjectBody(LocalDate birthDate, List<Holder> holders) {

    record Holder(
            UUID id, String relationship, String authority, @Nullable String evidence, List<UUID> retiredContacts) {

        static Holder of(Guardian guardian, List<UUID> retired) {
            return new Holder(
                    guardian.id().value(),
                    guardian.relationship(),
                    authority(guardian.authority()),
                    guardian.evidence(),
                    retired);
        }

        /** Our sheet's words in consent-service's. */
        private static String authority(String ours) {
            return switch (ours) {
                case "ACTING_AS_PARENT" -> "ACTING_PARENT";
                case "RIGHTS_REVOKED" -> "NONE";
                default -> ours;
            };
        }
    }

    static SubjectBody of(Entry entry) {
        Family family = entry.family();
        return new SubjectBody(
                Objects.requireNonNull(family.student().birthDate()),
                family.guardians().stream()
                        .map(guardian -> Holder.of(guardian, entry.retired().getOrDefault(guardian.id(), List.of())))
                        .toList());
    }
}
