package org.throughline.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDayTest {
    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private record Request(@CalendarDay @Nullable LocalDate day) {}

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "2999-12-31"})
    void aDayOfOurTimeIsOne(String day) {
        assertThat(validator.validate(new Request(LocalDate.parse(day)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "3000-01-01", "-999999999-01-01", "+999999999-12-31"})
    void aDayFarOutsideIsNone(String day) {
        assertThat(validator.validate(new Request(LocalDate.parse(day))))
                .singleElement()
                .satisfies(found -> assertThat(found.getPropertyPath()).hasToString("day"));
    }

    @Test
    void whatMayBeAbsentMayBeAbsent() {
        assertThat(validator.validate(new Request(null))).isEmpty();
    }
}
