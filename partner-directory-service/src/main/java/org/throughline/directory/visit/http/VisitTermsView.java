package org.throughline.directory.visit.http;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.visit.KeepVisitTerms;
import org.throughline.directory.visit.Room;
import org.throughline.directory.visit.Visit;
import org.throughline.directory.visit.VisitTerms;

/**
 * On what terms a service comes to schools.
 *
 * @param version 0 where nobody has set them: then it comes for everyone, on any school day
 * @param atSchools those of them that have terms of their own, as they were set
 * @param schools to which it comes, each with what holds there
 */
record VisitTermsView(
        UUID serviceId,
        long version,
        int minimumStudents,
        Set<DayOfWeek> days,
        List<OwnView> atSchools,
        @Nullable Integer maximumStudents,
        @Nullable Integer sessionMinutes,
        @Nullable Integer noticeDays,
        Room room,
        List<SchoolView> schools) {

    /** A school that has terms of its own. */
    record OwnView(String schoolSourcedId, int minimumStudents, Set<DayOfWeek> days) {}

    /**
     * A school to which the service comes.
     *
     * @param billable whether it is licensed and billable there
     */
    record SchoolView(String schoolSourcedId, boolean billable, int minimumStudents, Set<DayOfWeek> days) {}

    static VisitTermsView of(KeepVisitTerms.Standing standing) {
        VisitTerms terms = standing.terms();
        return new VisitTermsView(
                terms.service(),
                standing.version(),
                terms.usual().minimumStudents(),
                terms.usual().days(),
                own(standing),
                terms.limits().maximumStudents(),
                terms.limits().sessionMinutes(),
                terms.limits().noticeDays(),
                terms.room(),
                standing.service().onSiteSchools().stream()
                        .map(school -> school(standing.service(), school, terms.at(school)))
                        .collect(Collectors.toList()));
    }

    /** A school to which it comes no more is not told: nobody could set it. */
    private static List<OwnView> own(KeepVisitTerms.Standing standing) {
        return standing.service().onSiteSchools().stream()
                .filter(standing.terms().atSchools()::containsKey)
                .map(school -> own(school, standing.terms().at(school)))
                .toList();
    }

    private static OwnView own(String school, Visit visit) {
        return new OwnView(school, visit.minimumStudents(), visit.days());
    }

    private static SchoolView school(FoundService service, String school, Visit visit) {
        return new SchoolView(
                school, service.delivery().billableSchools().contains(school), visit.minimumStudents(), visit.days());
    }
}
