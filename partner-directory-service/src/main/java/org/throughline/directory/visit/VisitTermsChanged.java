package org.throughline.directory.visit;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The terms on which a service comes to schools were set. */
public record VisitTermsChanged(
        UUID serviceId,
        int minimumStudents,
        Set<DayOfWeek> days,
        List<AtSchool> atSchools,
        @Nullable Integer maximumStudents,
        @Nullable Integer sessionMinutes,
        @Nullable Integer noticeDays,
        Room room) {

    public static final String TYPE = "org.throughline.directory.visit-terms.changed.v1";

    /** A school that has terms of its own. */
    public record AtSchool(String schoolSourcedId, int minimumStudents, Set<DayOfWeek> days) {}

    static VisitTermsChanged of(VisitTerms terms) {
        return new VisitTermsChanged(
                terms.service(),
                terms.usual().minimumStudents(),
                terms.usual().days(),
                terms.atSchools().entrySet().stream()
                        .map(school -> new AtSchool(
                                school.getKey(),
                                school.getValue().minimumStudents(),
                                school.getValue().days()))
                        .collect(Collectors.toList()),
                terms.limits().maximumStudents(),
                terms.limits().sessionMinutes(),
                terms.limits().noticeDays(),
                terms.room());
    }
}
