package org.throughline.kit.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that people live to see: what lies far outside of time can be written, but neither stored nor counted from. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CalendarDay.Check.class)
public @interface CalendarDay {
    String message() default "It is a day of the years 1900 to 2999.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is as good as any. */
    class Check implements ConstraintValidator<CalendarDay, LocalDate> {
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        }
    }
}
