package org.throughline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A pattern is found wherever in a request it stands. */
class RequestPatternsTest {

    private static final String DIGITS = "[0-9]+";

    record Plan(
            @Pattern(regexp = DIGITS) String number,
            List<@Pattern(regexp = DIGITS) String> numbers,
            Map<@Pattern(regexp = DIGITS) String, Step> steps,
            @Pattern(regexp = DIGITS, message = "It is digits.") String worded,
            String free,
            Plan again) {}

    record Step(Kind kind) {}

    sealed interface Kind {}

    record Visit(@Pattern(regexp = DIGITS) String room) implements Kind {}

    static class Common {
        @Pattern(regexp = DIGITS)
        String page;
    }

    static class Filter extends Common {
        @Pattern(regexp = DIGITS)
        String size;
    }

    interface Operations {
        void add(@Pattern(regexp = DIGITS) String header, Filter filter, Plan plan);
    }

    @Test
    void whatNothingSaysInWordsIsFound() {
        RequestPatterns patterns = RequestPatterns.of(Stream.of(Operations.class.getDeclaredMethods()));

        assertThat(patterns.without(pattern -> Optional.of(pattern.message()).filter(said -> !said.startsWith("{"))))
                .containsExactlyInAnyOrder(
                        "add." + header(),
                        "Plan.number",
                        "Plan.numbers",
                        "Plan.steps",
                        "Visit.room",
                        "Common.page",
                        "Filter.size");
    }

    /** Its name is kept only where the compiler is told so. */
    private static String header() {
        return Operations.class.getDeclaredMethods()[0].getParameters()[0].getName();
    }
}
