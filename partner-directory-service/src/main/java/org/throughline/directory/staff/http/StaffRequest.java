package org.throughline.directory.staff.http;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.AccountId;
import org.throughline.directory.Echoed;
import org.throughline.directory.Invalid;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.partner.UnknownServices;
import org.throughline.directory.staff.Caseload;
import org.throughline.directory.staff.KeepStaff;
import org.throughline.directory.staff.KeptOnce;
import org.throughline.directory.staff.StaffMember;
import org.throughline.directory.staff.Work;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.WordedPatterns;
import org.throughline.kit.time.CalendarDay;

/**
 * A person who serves. What else was read of the person is the same or left out.
 *
 * @param organizationId the partner, or the group that a school runs; it stays the one of the arrival
 * @param agencyStaffMember whom of its people the agency keeps for all districts: name, account, roles and languages are that
 *     one's, left out here or as they were read of who names that one already; needed without
 * @param personId of the person's account, when there is one
 * @param school sourced id, when the person works at one school only
 * @param departure of who is there, as {@code id}, {@code competencies} and {@code caseloadFree} are; who arrives has none of them
 */
record StaffRequest(
        @Schema(readOnly = true) @Nullable UUID id,
        @NotNull UUID organizationId,
        @Nullable UUID agencyStaffMember,
        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_IN_WORDS)
                String name,
        @Schema(description = AccountId.OF_WHO_HAS_ONE)
                @Nullable
                @Pattern(regexp = AccountId.PATTERN, message = AccountId.IN_WORDS)
                String personId,
        @Nullable @Size(min = 1, max = 20) Set<@NotNull @Pattern(regexp = WordedPatterns.CODE) String> roles,
        @Nullable @Size(max = 30) Set<@NotNull @Pattern(regexp = LanguageTag.PATTERN) @LanguageTag String> languages,
        @Schema(readOnly = true) @Nullable @Size(max = 30)
                Set<@NotNull @Pattern(regexp = WordedPatterns.CODE) String> competencies,
        @JsonDeserialize(as = LinkedHashSet.class) @NotNull @Size(max = 200) Set<@NotNull UUID> serviceIds,
        @NotNull @Min(0) @Max(10_000) Integer caseload,
        @Nullable @Min(0) @Max(10_000) Integer caseloadMaximum,
        @Schema(readOnly = true) @Nullable Integer caseloadFree,
        @Nullable @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String school,
        @NotNull @CalendarDay LocalDate arrivedOn,
        @Schema(readOnly = true) @Valid @Nullable DepartureRequest departure) {

    private static final String KEPT_BY_AGENCY = "KEPT_BY_AGENCY";
    private static final String LEAVE_OUT = "The agency says it of the person; leave it out.";

    /** Where services are named that the organization does not offer. */
    Throwable refusal(Throwable unknown) {
        return ((UnknownServices) unknown).among(serviceIds, "/serviceIds");
    }

    /** Fails with 422 for what is missing, or what the agency says. */
    KeepStaff.Telling arriving() {
        Echoed.requireNone(id, "/id");
        Echoed.requireNone(competencies, "/competencies");
        Echoed.requireNone(caseloadFree, "/caseloadFree");
        Echoed.requireNone(departure, "/departure");
        Invalid.requireNone(agencyStaffMember == null ? missing() : saidByAgency(null));
        return new KeepStaff.Telling(member(), agencyStaffMember);
    }

    /** Of what was read; fails as {@link #arriving}. */
    Function<StaffMember, KeepStaff.Telling> changing(UUID member) {
        Echoed.require(id, member, "/id");
        Invalid.requireNone(agencyStaffMember == null ? missing() : List.of());
        return read -> {
            KeptOnce named = read.keptOnce();
            Echoed.require(competencies, named == null ? null : named.competencies(), "/competencies");
            Echoed.require(caseloadFree, read.work().caseload().free(), "/caseloadFree");
            Echoed.require(departure, null, "/departure"); // only who stays is changed
            Invalid.requireNone(agencyStaffMember == null ? List.of() : saidByAgency(read));
            return new KeepStaff.Telling(member(), agencyStaffMember);
        };
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

    /** But for what was read of who names the same one already. */
    private List<FieldError> saidByAgency(@Nullable StaffMember read) {
        Optional<StaffMember> known =
                Optional.ofNullable(read).filter(before -> Objects.equals(before.named(), agencyStaffMember));
        return Stream.of(
                        said("/name", name, known.map(StaffMember::name)),
                        said("/personId", personId, known.map(StaffMember::person)),
                        said("/roles", roles, known.map(before -> before.work().roles())),
                        said("/languages", languages, known.map(before -> before.work()
                                .languages())))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<FieldError> said(String pointer, @Nullable Object said, Optional<?> read) {
        return said == null || read.filter(said::equals).isPresent()
                ? Stream.empty()
                : Stream.of(new FieldError(pointer, KEPT_BY_AGENCY, LEAVE_OUT));
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
