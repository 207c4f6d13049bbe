package org.throughline.directory.visit.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.visit.NotOnSite;
import org.throughline.directory.visit.Room;
import org.throughline.directory.visit.Visit;
import org.throughline.directory.visit.VisitTerms;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.problem.WordedPatterns;

/**
 * On what terms a service comes to schools. Which version was read, If-Match says, and to which schools it comes, the directory: what an
 * answer tells of these is ignored.
 *
 * @param minimumStudents for how many filled slots of a day it comes, 1 for every one
 * @param days on which it comes; left out or empty for any school day
 * @param atSchools schools with terms of their own
 * @param maximumStudents the most slots of a day
 * @param sessionMinutes how long one slot takes
 * @param noticeDays how many school days ahead the provider has to know
 * @param room left out for a confidential one of any size
 * @param serviceId the service whose terms they are; a request may repeat it
 */
@JsonIgnoreProperties({"version", "schools"})
record VisitTermsRequest(
        @NotNull @Min(1) @Max(MOST) Integer minimumStudents,
        @Nullable @Size(max = 7) Set<@NotNull DayOfWeek> days,
        @Nullable @Valid @Size(max = 200) List<@NotNull AtSchool> atSchools,
        @Nullable @Min(1) @Max(MOST) Integer maximumStudents,
        @Nullable @Min(1) @Max(1440) Integer sessionMinutes,
        @Nullable @Min(0) @Max(60) Integer noticeDays,
        @Nullable @Valid RoomPart room,
        @Schema(readOnly = true) @Nullable UUID serviceId) {

    static final int MOST = 500;

    /**
     * A school with terms of its own.
     *
     * @param days on which it comes there; left out for those of the service, empty for any school day
     */
    record AtSchool(
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String schoolSourcedId,
            @NotNull @Min(1) @Max(MOST) Integer minimumStudents,
            @Nullable @Size(max = 7) Set<@NotNull DayOfWeek> days) {}

    /**
     * The room that a visit needs.
     *
     * @param confidential whether nobody may hear or look in; true when left out
     * @param seats how many people it has to hold at a time
     * @param equipment codes of what has to be there
     */
    record RoomPart(
            @Nullable Boolean confidential,
            @Nullable @Min(1) @Max(1000) Integer seats,
            @Nullable @Size(max = 20) Set<@NotNull @Pattern(regexp = WordedPatterns.CODE) String> equipment) {

        private Room room() {
            return new Room(!Boolean.FALSE.equals(confidential), seats, equipment == null ? Set.of() : equipment);
        }
    }

    /** Fails with 422 where parts contradict each other. */
    VisitTerms terms(UUID service) {
        Echoed.require(serviceId, service, "/serviceId");
        Map<String, Visit> own = own();
        if (maximumStudents != null && maximumStudents < largestMinimum(own)) {
            throw Invalid.at("/maximumStudents", "BELOW_MINIMUM", "It is no less than any minimum.");
        }
        return new VisitTerms(
                service,
                visit(minimumStudents, days),
                own,
                new VisitTerms.Limits(maximumStudents, sessionMinutes, noticeDays),
                room == null ? Room.CONFIDENTIAL : room.room());
    }

    /** Where schools are named to which the service does not come. */
    ProblemException refusal(NotOnSite elsewhere) {
        List<AtSchool> given = atSchools == null ? List.of() : atSchools;
        return Invalid.at(IntStream.range(0, given.size())
                .filter(index -> elsewhere.concerns(given.get(index).schoolSourcedId()))
                .mapToObj(index -> new FieldError(
                        "/atSchools/" + index, "NOT_ON_SITE", "The service does not come to this school."))
                .toList());
    }

    private int largestMinimum(Map<String, Visit> own) {
        return own.values().stream().mapToInt(Visit::minimumStudents).reduce(minimumStudents, Math::max);
    }

    private Map<String, Visit> own() {
        Map<String, Visit> own = new HashMap<>();
        List<AtSchool> given = atSchools == null ? List.of() : atSchools;
        for (int index = 0; index < given.size(); index++) {
            AtSchool school = given.get(index);
            Visit visit = visit(school.minimumStudents(), school.days() == null ? days : school.days());
            if (own.put(school.schoolSourcedId(), visit) != null) {
                throw Invalid.at("/atSchools/" + index, "TWICE", "Each school is named once.");
            }
        }
        return own;
    }

    private static Visit visit(int minimumStudents, @Nullable Set<DayOfWeek> days) {
        return new Visit(minimumStudents, days == null ? Set.of() : days);
    }
}
