package org.throughline.consent.subject.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.RightsHolder;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.kit.time.CalendarDay;

/** A student's birth date and everybody who holds, or held, rights over the records. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SubjectRequest(
        @NotNull @CalendarDay LocalDate birthDate, @NotNull @Size(max = 50) List<@NotNull @Valid Holder> holders) {

    /**
     * Who holds, or held, the rights.
     *
     * @param until last day the authority lasts, in the district's time zone
     * @param retiredContacts ids of contact points of theirs that are no longer in use: no open signing goes on over these
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Holder(
            @NotNull UUID id,
            @NotBlank @Size(max = 60) String relationship,
            @NotNull Authority authority,
            @Nullable @Size(max = 500) String evidence,
            @Nullable @CalendarDay LocalDate from,
            @Nullable @CalendarDay LocalDate until,
            @Nullable @Size(max = 500) List<@NotNull UUID> retiredContacts) {
        RightsHolder holder() {
            return new RightsHolder(new HolderId(id), relationship, authority, evidence, from, until, retired());
        }

        private Set<UUID> retired() {
            return retiredContacts == null ? Set.of() : Set.copyOf(retiredContacts);
        }
    }

    Subject subject(StudentId student) {
        return new Subject(
                student, birthDate, holders.stream().map(Holder::holder).toList());
    }
}
