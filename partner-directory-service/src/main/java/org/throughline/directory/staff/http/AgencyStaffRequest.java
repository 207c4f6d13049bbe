package org.throughline.directory.staff.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.AccountId;
import org.throughline.directory.Echoed;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.staff.AgencyStaffMember;
import org.throughline.kit.problem.WordedPatterns;
import org.throughline.kit.time.CalendarDay;

/**
 * A person of the agency. What else was read of the person is the same or left out.
 *
 * @param personId of the person's account, when there is one
 * @param departure of who is there, as {@code id} is; who arrives has neither
 */
record AgencyStaffRequest(
        @Schema(readOnly = true) @Nullable UUID id,
        @Schema(readOnly = true) @Nullable UUID agencyId,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_IN_WORDS)
                String name,
        @Schema(description = AccountId.OF_WHO_HAS_ONE)
                @Nullable
                @Pattern(regexp = AccountId.PATTERN, message = AccountId.IN_WORDS)
                String personId,
        @NotNull @Size(min = 1, max = 20) Set<@NotNull @Pattern(regexp = WordedPatterns.CODE) String> roles,
        @NotNull @Size(max = 30) Set<@NotNull @Pattern(regexp = LanguageTag.PATTERN) @LanguageTag String> languages,
        @Nullable @Size(max = 30) Set<@NotNull @Pattern(regexp = WordedPatterns.CODE) String> competencies,
        @NotNull @CalendarDay LocalDate arrivedOn,
        @Schema(readOnly = true) @Valid @Nullable DepartureRequest departure) {

    AgencyStaffMember arriving(AgencyId agency) {
        Echoed.requireNone(id, "/id");
        Echoed.requireNone(departure, "/departure");
        return of(agency);
    }

    /** Of what was read. */
    Function<AgencyStaffMember, AgencyStaffMember> changing(AgencyId agency, UUID member) {
        Echoed.require(id, member, "/id");
        AgencyStaffMember changed = of(agency);
        return read -> {
            Echoed.require(departure, null, "/departure"); // only who stays is changed
            return changed;
        };
    }

    private AgencyStaffMember of(AgencyId agency) {
        Echoed.require(agencyId, agency.value(), "/agencyId");
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
