package org.throughline.directory.assessment.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.directory.Invalid;
import org.throughline.directory.assessment.NeedCount;
import org.throughline.directory.assessment.sheet.NeedColumn;
import org.throughline.directory.assessment.sheet.NeedSheet;
import org.throughline.directory.school.UnknownSchool;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.ProblemException;

/** Need counts in JSON. */
record NeedsRequest(@NotNull @Size(min = 1, max = NeedSheet.MOST_ROWS) List<@Valid @NotNull CountDocument> counts) {

    /** How many students of a school need something; also as it is answered. */
    record CountDocument(
            @NotNull @Pattern(regexp = NeedColumn.Rules.DOMAIN) String domain,
            @NotNull
                    @Pattern(
                            regexp = NeedColumn.Rules.SCHOOL,
                            message = "It is a line of text of 100 characters at most, without spaces around it.")
                    String school,
            @NotNull @Pattern(regexp = NeedColumn.Rules.LANGUAGE) String language,
            @NotNull @Min(1) @Max(NeedCount.LAST_TIER) Integer tier,
            @NotNull @Min(0) @Max(NeedCount.MOST_STUDENTS) Integer students) {

        NeedCount count() {
            return new NeedCount(domain, school, language, tier, students);
        }

        static CountDocument of(NeedCount count) {
            return new CountDocument(count.domain(), count.school(), count.language(), count.tier(), count.students());
        }
    }

    /** Where it names these schools, which the district does not have. */
    ProblemException naming(Set<String> unknown) {
        List<FieldError> faults = new ArrayList<>();
        for (int index = 0; index < counts.size(); index++) {
            if (unknown.contains(counts.get(index).school())) {
                faults.add(UnknownSchool.at("/counts/" + index + "/school"));
            }
        }
        return Invalid.at(faults);
    }

    List<NeedCount> needCounts() {
        List<NeedCount> all = counts.stream().map(CountDocument::count).toList();
        Set<NeedCount.Counted> counted = new HashSet<>();
        List<FieldError> repeated = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (!counted.add(all.get(index).counted())) {
                repeated.add(new FieldError(
                        "/counts/" + index,
                        "DUPLICATE",
                        "An earlier one counts the same domain, school, language and tier."));
            }
        }
        Invalid.requireNone(repeated);
        if (NeedCount.areOfTooManyDomains(all)) {
            throw Invalid.at("/counts", "TOO_MANY_DOMAINS", NeedSheet.TOO_MANY_DOMAINS);
        }
        return all;
    }
}
