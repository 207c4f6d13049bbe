package org.throughline.directory.matching.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.PostalCode;
import org.throughline.directory.Timetable;
import org.throughline.directory.matching.rule.Need;
import org.throughline.directory.matching.rule.Support;
import org.throughline.directory.matching.rule.Wishes;

/** The need that a valid request describes. */
final class AskedNeed {

    private AskedNeed() {}

    /**
     * What is valid.
     *
     * @param today where the district is
     * @param begin where the way begins, null where it does not matter
     */
    static Need of(MatchRequest asked, LocalDate today, @Nullable GeoPoint begin) {
        String postalCode = asked.postalCode();
        return new Need(
                asked.needCategory(),
                asked.language(),
                asked.insurance(),
                asked.age(),
                asked.schoolSourcedId(),
                postalCode == null ? null : PostalCode.of(postalCode),
                begin,
                asked.way().metres(),
                Boolean.TRUE.equals(asked.openPlaceOnly()),
                support(asked),
                wishes(asked, today),
                AskedBefore.standings(asked.askedBefore(), today));
    }

    private static Support support(MatchRequest asked) {
        return new Support(
                asked.grade(),
                asked.withoutInterpreter(),
                codes(asked.competencies()),
                Boolean.TRUE.equals(asked.allCompetencies()),
                codes(asked.accessibility()),
                asked.telehealth());
    }

    private static Wishes wishes(MatchRequest asked, LocalDate today) {
        Timetable when = asked.when();
        return new Wishes(
                when == null || !when.asksForTime() ? List.of() : when.left(),
                when == null ? 0 : when.least(),
                codes(asked.costs()).stream().map(Enum::name).collect(Collectors.toSet()),
                codes(asked.treatments()),
                today);
    }

    private static <T> Set<T> codes(@Nullable List<T> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }
}
