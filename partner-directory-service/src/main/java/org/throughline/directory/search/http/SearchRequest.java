package org.throughline.directory.search.http;

import static org.throughline.directory.search.http.Given.codes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.Invalid;
import org.throughline.directory.NamedPlace;
import org.throughline.directory.Near;
import org.throughline.directory.PlainText;
import org.throughline.directory.Timetable;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.CodeKind;
import org.throughline.directory.search.Cost;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.TravelMode;
import org.throughline.kit.problem.FieldError;

/**
 * What is looked for; everything that is given holds at the same time. It may describe a student, and names none.
 *
 * @param text words, by their stem, with or without accents; small slips are forgiven
 */
record SearchRequest(
        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.SOUGHT) String text,
        @Nullable @Valid NeedsPart needs,
        @Nullable @Valid PersonPart person,
        @Nullable @Valid WherePart where,
        @Nullable @Valid Timetable when,
        @Nullable @Valid PartnerPart partner) {

    /**
     * What a service is for and how it is given; codes.
     *
     * @param categories all of them served
     * @param insurances all of them taken
     * @param costs one of them is enough
     * @param treatments one of them is enough
     */
    record NeedsPart(
            @Nullable @Size(max = 20)
                    List<@NotNull @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> categories,
            @Nullable @Size(max = 20)
                    List<@NotNull @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> insurances,
            @Nullable @Size(max = 3) List<@NotNull Cost> costs,
            @Nullable @Size(max = 20)
                    List<@NotNull @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> treatments) {

        private Stream<AskedCode> askedCodes() {
            return Stream.of(
                            AskedCode.each(CodeKind.CATEGORY, categories, "/needs/categories"),
                            AskedCode.each(CodeKind.INSURANCE, insurances, "/needs/insurances"),
                            AskedCode.each(CodeKind.TREATMENT, treatments, "/needs/treatments"))
                    .flatMap(asked -> asked);
        }

        private ServiceQuery.Needs asked() {
            return new ServiceQuery.Needs(codes(categories), codes(insurances), false, codes(costs), codes(treatments));
        }
    }

    /**
     * How the partner stands.
     *
     * @param acceptsReferrals whether it must be able to receive referrals at all: active, and with an agency that was verified
     * @param openPlace whether a place must have been reported open, recently enough to be believed: of what is unknown it
     *     was not
     * @param validAgreement whether an agreement must let referrals come in today
     */
    record PartnerPart(
            @Nullable Boolean acceptsReferrals,
            @Schema(
                            description =
                                    "An open place was reported, recently enough to be believed: what is full is not found, and"
                                            + " what is UNKNOWN neither. A match with openPlaceOnly proposes what is UNKNOWN, and"
                                            + " says so.")
                    @Nullable
                    Boolean openPlace,
            @Nullable Boolean validAgreement) {

        private ServiceQuery.Partner asked(LocalDate today) {
            return new ServiceQuery.Partner(
                    Boolean.TRUE.equals(acceptsReferrals),
                    Boolean.TRUE.equals(openPlace),
                    Boolean.TRUE.equals(validAgreement) ? today : null);
        }
    }

    /** Fails with 422 for what cannot hold. */
    void requireValid() {
        Invalid.requireNone(faults().toList());
    }

    /**
     * What is valid.
     *
     * @param today where the district is
     * @param begin where the way begins, null where it does not matter
     */
    ServiceQuery query(LocalDate today, @Nullable GeoPoint begin) {
        return new ServiceQuery(
                text,
                needs == null ? ServiceQuery.Needs.ANY : needs.asked(),
                person == null ? ServiceQuery.Person.ANYBODY : person.person(),
                where == null ? ServiceQuery.Where.ANYWHERE : where.where(begin),
                when == null || !when.asksForTime()
                        ? ServiceQuery.When.ANY_TIME
                        : new ServiceQuery.When(when.left(), when.least(), today),
                partner == null ? ServiceQuery.Partner.ANY : partner.asked(today));
    }

    private Stream<FieldError> faults() {
        return Stream.of(
                        Optional.ofNullable(person).map(PersonPart::faults),
                        Optional.ofNullable(where).map(WherePart::faults),
                        Optional.ofNullable(when).map(week -> week.faults("/when")))
                .flatMap(part -> part.orElseGet(Stream::empty));
    }

    /** Where each code stands. */
    List<AskedCode> askedCodes() {
        return Stream.of(
                        Optional.ofNullable(needs).map(NeedsPart::askedCodes),
                        Optional.ofNullable(person).map(PersonPart::askedCodes),
                        Optional.ofNullable(where).map(WherePart::askedCodes))
                .flatMap(part -> part.orElseGet(Stream::empty))
                .toList();
    }

    @Nullable
    Near near() {
        return where == null ? null : where.near();
    }

    @Nullable
    NamedPlace from() {
        return where == null ? null : where.from();
    }

    @Nullable
    TravelMode travelMode() {
        return where == null ? null : where.way().mode();
    }
}
