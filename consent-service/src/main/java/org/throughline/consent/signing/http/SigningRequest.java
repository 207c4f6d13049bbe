package org.throughline.consent.signing.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.ContactPoint;
import org.throughline.consent.signing.ContactPoint.Channel;
import org.throughline.consent.signing.Intent;
import org.throughline.consent.signing.Language;
import org.throughline.consent.signing.Origin;
import org.throughline.consent.signing.Origin.Source;
import org.throughline.consent.signing.Persons;
import org.throughline.consent.signing.Persons.NamedStudent;
import org.throughline.consent.signing.Wish;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.mail.SmsRoute;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/**
 * What to put before whom, and over which two contact points of theirs.
 *
 * @param studentName of the one student; absent where there are several
 * @param students where there are several: each by name
 * @param intent SIGN when it is absent; REVOKE lets the person take back what is in force
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SigningRequest(
        @NotEmpty @Size(max = 20) List<@NotNull UUID> releaseIds,
        @NotNull UUID signerId,
        @NotBlank @Size(max = 200) String signerName,
        @Nullable @Size(max = 200) String studentName,
        @Nullable @Size(max = 20) List<@NotNull @Valid Student> students,
        @NotBlank String language,
        @NotNull @Valid Contact link,
        @NotNull @Valid Contact code,
        @Nullable Intent intent) {
    private static final String MAIL = "[^\\s@,;]+@[^\\s@,;]+";
    private static final String NUMBER = "\\+[1-9][0-9]{6,14}";

    /** A student as the family calls them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Student(@NotNull UUID studentId, @NotBlank @Size(max = 200) String name) {
        NamedStudent named() {
            return new NamedStudent(new StudentId(studentId), name);
        }
    }

    /**
     * A contact point of the signer.
     *
     * @param address a mail address, or for SMS a telephone number in E.164
     * @param recordedAt since when the district has this contact point on file, or has it as it is now
     * @param recordedBy who put it there or changed it last, by the subject of their token; absent where no person did
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(
            @NotNull Channel channel,
            @NotBlank
                    @Size(max = 254)
                    @Pattern(
                            regexp = MAIL + "|" + NUMBER,
                            message = "It is an e-mail address, or a phone number such as +15155550100.")
                    String address,
            @NotNull UUID contactId,
            @NotNull Instant recordedAt,
            @Nullable @Size(min = 1, max = 255) String recordedBy,
            @Nullable @Valid Confirmed confirmation) {
        /** @param pointer of this contact in the request */
        ContactPoint point(String pointer, SmsRoute route) {
            boolean number = address.startsWith("+") && address.indexOf('@') < 0;
            if (number != (channel == Channel.SMS)) {
                throw invalid(pointer + "/address", "BY_CHANNEL", "It is an address of the channel.");
            }
            return new ContactPoint(
                    channel, number ? mailbox(pointer, route) : address, contactId, recordedAt, origin());
        }

        private Origin origin() {
            return new Origin(
                    recordedBy == null ? null : new Actor(recordedBy),
                    confirmation == null ? null : confirmation.confirmation());
        }

        private String mailbox(String pointer, SmsRoute route) {
            return route.mailbox(address)
                    .orElseThrow(() -> invalid(
                            pointer + "/channel", "NO_TEXT_MESSAGES", "This installation sends no text messages."));
        }
    }

    /** @param person the subject of their token; absent for a roster */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Confirmed(@NotNull Source source, @Nullable @Size(min = 1, max = 255) String person) {
        Origin.Confirmation confirmation() {
            return new Origin.Confirmation(source, person == null ? null : new Actor(person));
        }
    }

    /** A family that reads none of our languages gets English; the release keeps the language that is missing. */
    Wish wish(SmsRoute route) {
        if (releaseIds.stream().distinct().count() != releaseIds.size()) {
            throw invalid("/releaseIds", "DUPLICATE", "Each release comes once.");
        }
        return new Wish(
                intent == null ? Intent.SIGN : intent,
                releaseIds.stream().map(ReleaseId::new).toList(),
                new HolderId(signerId),
                Language.ofTag(language).orElse(Language.EN),
                new Persons(signerName, studentName, named(), link.point("/link", route), code.point("/code", route)));
    }

    private List<NamedStudent> named() {
        return students == null
                ? List.of()
                : students.stream().map(Student::named).toList();
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                .at(pointer, code, message);
    }
}
