package org.throughline.directory.matching.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.NamedPlace;
import org.throughline.directory.Near;
import org.throughline.directory.PlainText;
import org.throughline.directory.PostalCode;
import org.throughline.directory.Timetable;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.CodeKind;
import org.throughline.directory.matching.rule.Telehealth;
import org.throughline.directory.matching.rule.Wanted;
import org.throughline.directory.search.AskedWay;
import org.throughline.directory.search.Cost;
import org.throughline.kit.problem.FieldError;

/**
 * A need, and what of the student matters for it; no name and no id.
 *
 * @param age in whole years
 * @param postalCode of where the student lives: a service that lists postal codes has to list it, any other serves everybody
 * @param near where the way begins
 * @param from the same, named instead of its point
 * @param withinMetres the longest way, in a straight line
 * @param travel how one gets there
 * @param grade kindergarten is 0
 * @param withoutInterpreter whether staff should speak the language themselves
 * @param competencies codes; the more of them a service has, the higher its score
 * @param allCompetencies whether a service without all of them is out of the question
 * @param accessibility codes, all of them needed
 * @param telehealth whether it may be given without a way
 * @param openPlaceOnly whether a full service is out of the question; of one without a believed report nobody knows, and it is
 *     not
 * @param costs one of them is bearable
 * @param treatments codes, one of them is wanted
 * @param when in which times of the week the student can come
 * @param limit how many services of each list are answered; 20 by default
 * @param askedBefore services that declined this student, or that the family declined; of several entries of one the strictest
 *     counts
 */
record MatchRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String needCategory,
        @Nullable @Size(max = 20) @Pattern(regexp = PlainText.PATTERN) String language,
        @Nullable @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String insurance,
        @Nullable @Min(0) @Max(120) Integer age,
        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String schoolSourcedId,
        @Nullable @Size(min = 1, max = 20) @Pattern(regexp = PlainText.PATTERN) String postalCode,
        @Nullable @Valid Near near,
        @Nullable @Valid NamedPlace from,
        @Nullable @Min(1) @Max(20_000_000) Integer withinMetres,
        @Nullable @Valid TravelPart travel,
        @Nullable @Min(-2) @Max(16) Integer grade,
        @Nullable Wanted withoutInterpreter,
        @Nullable @Size(max = 20)
                List<@NotNull @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> competencies,
        @Nullable Boolean allCompetencies,
        @Nullable @Size(max = 20)
                List<@NotNull @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> accessibility,
        @Nullable Telehealth telehealth,
        @Schema(
                        description =
                                "A service that is full is out of the question. One of whose places there is no recent report is"
                                        + " not: its reason CAPACITY is UNKNOWN, so that somebody asks. A search with"
                                        + " partner.openPlace leaves it out.")
                @Nullable
                Boolean openPlaceOnly,
        @Nullable @Size(max = 3) List<@NotNull Cost> costs,
        @Nullable @Size(max = 20)
                List<@NotNull @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> treatments,
        @Nullable @Valid Timetable when,
        @Nullable @Min(1) @Max(200) Integer limit,
        @Nullable @Valid @Size(max = 200) List<@NotNull AskedBefore> askedBefore) {

    private static final int DEFAULT_LIMIT = 20;

    /** Fails with 422 for times and a postal code that cannot be, and for a way that does not begin at one place. */
    void requireValid() {
        Invalid.requireNone(
                Stream.of(way().faults(""), contradictions(), times(), PostalCode.faults(postalCode, "/postalCode"))
                        .flatMap(some -> some)
                        .toList());
    }

    private Stream<FieldError> contradictions() {
        Stream<FieldError> unspoken = withoutInterpreter != null && language == null
                ? Stream.of(new FieldError("/language", "REQUIRED", "Staff speak one language without an interpreter."))
                : Stream.empty();
        Stream<FieldError> nothing =
                Boolean.TRUE.equals(allCompetencies) && (competencies == null || competencies.isEmpty())
                        ? Stream.of(new FieldError("/competencies", "REQUIRED", "All of them are needed: name them."))
                        : Stream.empty();
        return Stream.concat(unspoken, nothing);
    }

    private Stream<FieldError> times() {
        return when == null ? Stream.empty() : when.faults("/when");
    }

    AskedWay way() {
        return travel == null
                ? new AskedWay(near, from, withinMetres, null, null)
                : new AskedWay(near, from, withinMetres, travel.mode(), travel.withinMinutes());
    }

    /** Where each code stands. The school is none of them: a service that comes to no school may fit all the same. */
    List<AskedCode> askedCodes() {
        return Stream.of(
                        AskedCode.one(CodeKind.CATEGORY, needCategory, "/needCategory"),
                        AskedCode.one(CodeKind.LANGUAGE, language, "/language"),
                        AskedCode.one(CodeKind.INSURANCE, insurance, "/insurance"),
                        AskedCode.each(CodeKind.COMPETENCY, competencies, "/competencies"),
                        AskedCode.each(CodeKind.ACCESSIBILITY, accessibility, "/accessibility"),
                        AskedCode.each(CodeKind.TREATMENT, treatments, "/treatments"))
                .flatMap(asked -> asked)
                .toList();
    }

    int answered() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
