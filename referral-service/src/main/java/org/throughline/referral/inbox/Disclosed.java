package org.throughline.referral.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.disclosure.Category;
import org.throughline.referral.disclosure.Permit;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.GradeBand;
import org.throughline.referral.family.Guardian;
import org.throughline.referral.family.Student;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.NeedCategory;
import org.throughline.referral.lifecycle.Referral;

/**
 * What of a dossier is shown: a part for each category that the permit allows, and nothing else.
 *
 * @param withheld the categories that are not available, without the reason
 */
public record Disclosed(
        @Nullable Summary summary,
        @Nullable Identity identity,
        @Nullable Need need,
        @Nullable List<Contact> contacts,
        List<Category> withheld) {

    /** Enough to answer by, and no identity. */
    public record Summary(
            @Nullable String serviceName,
            String school,
            NeedCategory needCategory,
            @Nullable GradeBand gradeBand,
            @Nullable String language,
            @Nullable Instant sentAt) {}

    public record Identity(
            UUID studentId,
            String givenName,
            String familyName,
            @Nullable LocalDate birthDate,
            @Nullable String grade) {}

    public record Need(NeedCategory needCategory, int tier, String reason) {}

    public record Contact(
            String givenName,
            String familyName,
            String relationship,
            String language,
            @Nullable String writtenLanguage,
            boolean needsInterpreter,
            List<Reach> reach) {}

    public record Reach(ContactPoint.Kind kind, String value) {}

    public static Disclosed of(Dossier dossier, Permit permit) {
        Filed filed = dossier.entry().filed();
        Family family = dossier.family();
        return new Disclosed(
                permit.allows(Category.REFERRAL_SUMMARY) ? summary(filed, family) : null,
                permit.allows(Category.IDENTITY) ? identity(family.student()) : null,
                permit.allows(Category.NEED) ? need(filed) : null,
                permit.allows(Category.CONTACT) ? contacts(family) : null,
                Arrays.stream(Category.values())
                        .filter(category -> !permit.allows(category))
                        .toList());
    }

    /** As without any permit. */
    static Disclosed nothing() {
        return new Disclosed(null, null, null, null, List.of(Category.values()));
    }

    private static Summary summary(Filed filed, Family family) {
        Referral referral = filed.referral();
        return new Summary(
                referral.addressee() == null ? null : referral.addressee().serviceName(),
                family.schoolName(),
                referral.ask().need(),
                GradeBand.of(family.student().grade()).orElse(null),
                family.language().orElse(null),
                filed.sentAt());
    }

    private static Identity identity(Student student) {
        return new Identity(
                student.id().value(), student.givenName(), student.familyName(), student.birthDate(), student.grade());
    }

    private static Need need(Filed filed) {
        return new Need(
                filed.referral().ask().need(), filed.referral().ask().tier().level(), filed.reason());
    }

    /** Whoever has no rights over the records is nobody to call. */
    private static List<Contact> contacts(Family family) {
        return family.guardians().stream()
                .filter(Guardian::hasRights)
                .map(guardian -> new Contact(
                        guardian.givenName(),
                        guardian.familyName(),
                        guardian.relationship(),
                        guardian.language(),
                        guardian.writtenLanguage(),
                        guardian.needsInterpreter(),
                        guardian.contacts().stream()
                                .map(point -> new Reach(point.kind(), point.value()))
                                .toList()))
                .toList();
    }
}
