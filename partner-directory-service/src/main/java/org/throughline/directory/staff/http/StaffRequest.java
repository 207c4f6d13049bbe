package org.throughline.directory.staff.http;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.partner.UnknownServices;
import org.throughline.directory.staff.Caseload;
import org.throughline.directory.staff.KeepStaff;
import org.throughline.directory.staff.StaffMember;
import org.throughline.directory.staff.Work;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.time.CalendarDay;

/**
 * A person who serves.
 *
 * @param organizationId the partner, or the group that a school runs; it stays the one of the arrival
 * @param agencyStaffMember whom of its people the agency keeps for all districts: name, account, roles and languages are that
 *     one's and left out here; needed without
 * @param personId of the person's account, when there is one
 * @param school sourced id, when the person works at one school only
 */
record StaffRequest(
        @NotNull UUID organizationId,
        @Nullable UUID agencyStaffMember,
        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.VISIBLE) String name,
        @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String personId,
        @Nullable @Size(min = 1, max = 20) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> roles,
        @Nullable @Size(max = 30) Set<@NotNull @Pattern(regexp = LanguageTag.PATTERN) @LanguageTag String> languages,
        @JsonDeserialize(as = LinkedHashSet.class) @NotNull @Size(max = 200) Set<@NotNull UUID> serviceIds,
        @NotNull @Min(0) @Max(10_000) Integer caseload,
        @Nullable @Min(0) @Max(10_000) Integer caseloadMaximum,
        @Nullable @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String school,
        @NotNull @CalendarDay LocalDate arrivedOn) {

    private static final String KEPT_BY_AGENCY = "KEPT_BY_AGENCY";
    private static final String LEAVE_OUT = "The agency says it of the person; leave it out.";

    /** Where services are named that the organization does not offer. */
    Throwable refusal(Throwable unknown) {
        return ((UnknownServices) unknown).among(serviceIds, "/serviceIds");
    }

    /** Fails with 422 for what is missing, or what the agency says. */
    KeepStaff.Telling telling() {
        List<FieldError> faults = agencyStaffMember == null ? missing() : saidByAgency();
        if (!faults.isEmpty()) {
            throw Invalid.at(faults);
        }
        return new KeepStaff.Telling(member(), agencyStaffMember);
    }

    private List<FieldError> missing() {
        List<FieldError> faults = new ArrayList<>();
        if (name == null || name.isBlank()) {
            faults.add(new FieldError("/name", "NOT_BLANK", "must not be blank"));
        }
        if (roles == null) {
            faults.add(new FieldError("/roles", "NOT_NULL", "must not be null"));
        }
        if (languages == null) {
            faults.add(new FieldError("/languages", "NOT_NULL", "must not be null"));
        }
        return faults;
    }

    private List<FieldError> saidByAgency() {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("/name", name);
        said.put("/personId", personId);
        said.put("/roles", roles);
        said.put("/languages", languages);
        return said.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> new FieldError(part.getKey(), KEPT_BY_AGENCY, LEAVE_OUT))
                .toList();
    }

    /** With nothing where the agency says it. */
    private StaffMember member() {
        return new StaffMember(
                new DistrictOrganizationId(organizationId),
                name == null ? "" : name,
                personId,
                new Work(
                        roles == null ? Set.of() : roles,
                        languages == null ? Set.of() : languages,
                        serviceIds,
                        new Caseload(caseload, caseloadMaximum),
                        school),
                arrivedOn,
                null,
                null);
    }
}
