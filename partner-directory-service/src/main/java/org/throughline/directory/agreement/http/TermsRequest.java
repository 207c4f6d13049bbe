package org.throughline.directory.agreement.http;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.agreement.Compliance;
import org.throughline.directory.agreement.ComplianceItem;
import org.throughline.directory.agreement.DataSharing;
import org.throughline.directory.agreement.Evidence;
import org.throughline.directory.agreement.Goal;
import org.throughline.directory.agreement.Responsibility;
import org.throughline.directory.agreement.Side;
import org.throughline.directory.agreement.Term;
import org.throughline.directory.agreement.Terms;
import org.throughline.directory.partner.UnknownServices;
import org.throughline.kit.problem.WordedPatterns;
import org.throughline.kit.time.CalendarDay;

/**
 * What a draft says.
 *
 * @param serviceIds services covered; left out or empty means all of the organization's
 */
record TermsRequest(
        @NotNull @CalendarDay LocalDate firstDay,
        @NotNull @CalendarDay LocalDate lastDay,
        @NotNull @Min(0) @Max(365) Integer renewalNoticeDays,
        @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull ResponsibilityRequest> responsibilities,
        @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull GoalRequest> goals,
        @JsonDeserialize(as = LinkedHashSet.class) @Nullable @Size(max = 200) Set<@NotNull UUID> serviceIds,
        @Valid @NotNull SharingRequest dataSharing,
        @Valid @NotNull ComplianceRequest compliance) {

    record ResponsibilityRequest(
            @NotNull Side side,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String role,
            @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.LINES) String text) {}

    record GoalRequest(
            @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.LINES) String text,
            @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.LINES) String improvementPlanGoal,
            @Nullable @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String school,
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES) String measure) {}

    record SharingRequest(
            @NotNull @Size(max = 50) Set<@NotNull @Pattern(regexp = WordedPatterns.CODE) String> categories,
            @NotNull @Size(max = 50) Set<@NotNull @Pattern(regexp = WordedPatterns.CODE) String> purposes,
            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES) String conditions) {}

    record ComplianceRequest(
            @NotNull @Size(max = 50) List<@Valid @NotNull EvidenceRequest> evidence,
            @NotNull @Size(max = 100) List<@Valid @NotNull ItemRequest> checklist) {

        Compliance compliance() {
            return new Compliance(
                    evidence.stream()
                            .map(shown -> new Evidence(shown.kind(), shown.reference(), shown.validUntil()))
                            .toList(),
                    checklist.stream()
                            .map(item -> new ComplianceItem(item.requirement(), item.due(), item.done()))
                            .toList());
        }
    }

    record EvidenceRequest(
            @NotNull Evidence.Kind kind,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String reference,
            @NotNull @CalendarDay LocalDate validUntil) {}

    record ItemRequest(
            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.LINES) String requirement,
            @NotNull @CalendarDay LocalDate due,
            @Nullable @CalendarDay LocalDate done) {}

    /** Where services are named that the organization does not offer. */
    Throwable refusal(Throwable unknown) {
        return ((UnknownServices) unknown).among(serviceIds, "/terms/serviceIds");
    }

    Terms terms() {
        if (lastDay.isBefore(firstDay)) {
            throw Invalid.at("/terms/lastDay", "BEFORE_FIRST_DAY", "A term ends on its first day or later.");
        }
        return new Terms(
                new Term(firstDay, lastDay, renewalNoticeDays),
                responsibilities.stream()
                        .map(given -> new Responsibility(given.side(), given.role(), given.text()))
                        .toList(),
                goals.stream()
                        .map(given ->
                                new Goal(given.text(), given.improvementPlanGoal(), given.school(), given.measure()))
                        .toList(),
                serviceIds == null ? Set.of() : serviceIds,
                new DataSharing(dataSharing.categories(), dataSharing.purposes(), dataSharing.conditions()));
    }
}
