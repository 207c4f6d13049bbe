package org.throughline.consent.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Accounting.Emergency;
import org.throughline.consent.disclosure.Accounting.Line;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;

/**
 * Repeated disclosures to the same recipient for a single purpose, told as one: the first in full, how many there were, and
 * the last (164.528(b)(3)).
 */
public record Series(int number, Instant last) {
    /** What makes disclosures alike: then the first says what all of them say. */
    private record Kind(
            Party discloser,
            Party recipient,
            Purpose purpose,
            String basis,
            Set<Category> categories,
            boolean suspended,
            @Nullable Emergency emergency) {
        static Kind of(Line line) {
            Codes codes = line.entry().codes();
            return new Kind(
                    codes.discloser(),
                    codes.recipient(),
                    codes.purpose(),
                    codes.basis(),
                    codes.given().stream().map(Codes.Given::category).collect(Collectors.toSet()),
                    line.suspended(),
                    line.emergency());
        }
    }

    /** In the order of the first of each. @param lines the earliest first */
    static List<Line> of(List<Line> lines) {
        Map<Kind, List<Line>> alike = new LinkedHashMap<>();
        lines.forEach(line ->
                alike.computeIfAbsent(Kind.of(line), kind -> new ArrayList<>()).add(line));
        return alike.values().stream().map(Series::told).toList();
    }

    private static Line told(List<Line> alike) {
        Line first = alike.get(0);
        return alike.size() == 1
                ? first
                : first.standingFor(new Series(
                        alike.size(), alike.get(alike.size() - 1).entry().at()));
    }
}
