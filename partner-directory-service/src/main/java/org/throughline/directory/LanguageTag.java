package org.throughline.directory;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.language.LanguageCodes;
import org.throughline.kit.problem.WordedPatterns;

/**
 * A language by its tag of BCP 47, with the shortest code of ISO 639 that it has: {@code es}, {@code es-MX}, {@code quc}. What is asked
 * for by its code is found only where all write the same one.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {

    /** What the tag looks like, for those who only read the API's document. */
    String PATTERN = WordedPatterns.LANGUAGE;

    /** What is wrong. */
    String message() default
            "must be a language's tag with the code of ISO 639, of two letters where it has one: es, es-MX, quc";

    /** As the specification of constraints asks. */
    Class<?>[] groups() default {};

    /** As the specification of constraints asks. */
    Class<? extends Payload>[] payload() default {};

    /** Whether a text is one. */
    final class Check implements ConstraintValidator<LanguageTag, String> {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isTag(value);
        }

        static boolean isTag(String value) {
            try {
                Locale named = new Locale.Builder().setLanguageTag(value).build();
                return LanguageCodes.isShortest(value.split("-", 2)[0]) && isPlace(named.getCountry());
            } catch (IllformedLocaleException broken) {
                return false;
            }
        }

        /** A country, an area of the world by its number, or none. */
        private static boolean isPlace(String code) {
            return code.length() != 2 || COUNTRIES.contains(code);
        }
    }
}
