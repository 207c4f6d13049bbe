package org.throughline.directory.staff.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.staff.Caseload;
import org.throughline.directory.staff.StaffMember;
import org.throughline.directory.staff.Work;

/**
 * A person who serves.
 *
 * @param organizationId the partner, or the group that a school runs; it stays the one of the arrival
 * @param personId of the person's account, when there is one
 * @param school sourced id, when the person works at one school only
 */
record StaffRequest(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String personId,
        @NotNull @Size(min = 1, max = 20) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> roles,
        @NotNull @Size(max = 30) Set<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> languages,
        @NotNull @Size(max = 200) Set<@NotNull UUID> serviceIds,
        @Min(0) @Max(10_000) int caseload,
        @Nullable @Min(0) @Max(10_000) Integer caseloadMaximum,
        @Nullable @Size(max = 100) String school,
        @NotNull LocalDate arrivedOn) {

    StaffMember member() {
        return new StaffMember(
                new DistrictOrganizationId(organizationId),
                name,
                personId,
                new Work(roles, languages, serviceIds, new Caseload(caseload, caseloadMaximum), school),
                arrivedOn,
                null);
    }
}
