package org.throughline.directory.staff.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.staff.AgencyStaffMember;
import org.throughline.kit.time.CalendarDay;

/**
 * A person of the agency.
 *
 * @param personId of the person's account, when there is one
 */
record AgencyStaffRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.VISIBLE) String name,
        @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String personId,
        @NotNull @Size(min = 1, max = 20) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> roles,
        @NotNull @Size(max = 30) Set<@NotNull @Pattern(regexp = LanguageTag.PATTERN) @LanguageTag String> languages,
        @Nullable @Size(max = 30) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> competencies,
        @NotNull @CalendarDay LocalDate arrivedOn) {

    AgencyStaffMember of(AgencyId agency) {
        return new AgencyStaffMember(
                agency,
                new AgencyStaffMember.Person(name, personId),
                roles,
                languages,
                competencies == null ? Set.of() : competencies,
                arrivedOn,
                null);
    }
}
