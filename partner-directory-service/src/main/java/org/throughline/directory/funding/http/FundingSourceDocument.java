package org.throughline.directory.funding.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.funding.Allocation;
import org.throughline.directory.funding.FundingSource;
import org.throughline.directory.funding.FundingSource.Kind;
import org.throughline.directory.funding.Money;
import org.throughline.directory.register.Entry;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.time.CalendarDay;

/**
 * A funding source, as it is sent and answered.
 *
 * @param id of what is there: a change may repeat it, and what is new has none
 * @param amountMinor in minor units of the currency, such as cents
 * @param currency ISO 4217
 * @param restrictions what it may be spent for
 */
record FundingSourceDocument(
        @Schema(readOnly = true) @Nullable UUID id,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String name,
        @NotNull Kind kind,
        @NotNull @PositiveOrZero Long amountMinor,
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "It is three capital letters, such as USD.") String currency,
        @NotNull @CalendarDay LocalDate firstDay,
        @NotNull @CalendarDay LocalDate lastDay,
        @NotNull @Size(max = 50)
                List<@NotBlank @Size(max = 1000) @Pattern(regexp = PlainText.LINES) String> restrictions,
        @NotNull @Size(max = 200) List<@Valid @NotNull AllocationDocument> allocations) {

    /**
     * What of it goes where.
     *
     * @param position the position it pays for; left out for the partnership as a whole
     */
    record AllocationDocument(
            @NotNull UUID organizationId,
            @Nullable @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String position,
            @NotNull @Positive Long amountMinor) {}

    /** @throws ProblemException 422 */
    FundingSource added() {
        Echoed.requireNone(id, "/id");
        return source();
    }

    /** @throws ProblemException 422 */
    FundingSource changed(UUID source) {
        Echoed.require(id, source, "/id");
        return source();
    }

    private FundingSource source() {
        if (lastDay.isBefore(firstDay)) {
            throw Invalid.at("/lastDay", "BEFORE_FIRST_DAY", "It is the first day or later.");
        }
        requirePositions();
        FundingSource source = new FundingSource(
                name,
                kind,
                new Money(amountMinor, known()),
                new FundingSource.Period(firstDay, lastDay),
                restrictions,
                allocations.stream()
                        .map(given -> new Allocation(
                                new DistrictOrganizationId(given.organizationId()),
                                given.position(),
                                given.amountMinor()))
                        .toList());
        if (source.overspent()) {
            throw Invalid.at("/allocations", "ABOVE_AMOUNT", "Together they are at most the source's amount.");
        }
        return source;
    }

    private void requirePositions() {
        List<FieldError> blank = IntStream.range(0, allocations.size())
                .filter(index -> isBlank(allocations.get(index).position()))
                .mapToObj(index -> new FieldError(
                        "/allocations/" + index + "/position",
                        "NOT_BLANK",
                        "It is a position's name, or left out for the partnership as a whole."))
                .toList();
        Invalid.requireNone(blank);
    }

    private static boolean isBlank(@Nullable String position) {
        return position != null && position.isBlank();
    }

    private Currency known() {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw Invalid.at("/currency", "UNKNOWN_CURRENCY", "It is a code of ISO 4217.");
        }
    }

    static FundingSourceDocument of(Entry<FundingSource> entry) {
        FundingSource source = entry.content();
        return new FundingSourceDocument(
                entry.id(),
                source.name(),
                source.kind(),
                source.amount().minorUnits(),
                source.amount().currency().getCurrencyCode(),
                source.period().firstDay(),
                source.period().lastDay(),
                source.restrictions(),
                source.allocations().stream()
                        .map(made ->
                                new AllocationDocument(made.organization().value(), made.position(), made.minorUnits()))
                        .toList());
    }
}
