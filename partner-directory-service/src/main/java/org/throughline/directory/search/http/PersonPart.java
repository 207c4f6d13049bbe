package org.throughline.directory.search.http;

import static org.throughline.directory.search.http.Given.codes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.PlainText;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.CodeKind;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.kit.problem.FieldError;

/**
 * For whom a service has to be right.
 *
 * @param languages ISO 639-1 codes, all of them spoken
 * @param withoutInterpreter whether staff must speak them themselves
 * @param competencies codes, all of them
 * @param accessibility codes, all of them
 * @param ages in years, all of them taken
 * @param grades all of them taken; kindergarten is 0
 */
record PersonPart(
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 20) @Pattern(regexp = PlainText.PATTERN) String> languages,
        @Nullable Boolean withoutInterpreter,
        @Nullable @Size(max = 20)
                List<@NotNull @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> competencies,
        @Nullable @Size(max = 20)
                List<@NotNull @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> accessibility,
        @Nullable @Valid RangePart ages,
        @Nullable @Valid RangePart grades) {

    private static final int OLDEST = 120;
    private static final int PRESCHOOL = -2;
    private static final int COLLEGE = 16;

    Stream<FieldError> faults() {
        return Stream.concat(
                ages == null ? Stream.empty() : ages.faults("/person/ages", 0, OLDEST),
                grades == null ? Stream.empty() : grades.faults("/person/grades", PRESCHOOL, COLLEGE));
    }

    Stream<AskedCode> askedCodes() {
        return Stream.of(
                        AskedCode.each(CodeKind.LANGUAGE, languages, "/person/languages"),
                        AskedCode.each(CodeKind.COMPETENCY, competencies, "/person/competencies"),
                        AskedCode.each(CodeKind.ACCESSIBILITY, accessibility, "/person/accessibility"))
                .flatMap(asked -> asked);
    }

    ServiceQuery.Person person() {
        return new ServiceQuery.Person(
                codes(languages),
                Boolean.TRUE.equals(withoutInterpreter),
                codes(competencies),
                codes(accessibility),
                ages == null ? null : ages.range(),
                grades == null ? null : grades.range());
    }
}
