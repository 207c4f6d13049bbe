package org.throughline.kit.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Executable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value of a type has to be, in words for whoever sent another; nothing of what was sent. */
public final class Expectation {

    private static final String WHOLE = "It is a whole number.";
    private static final String NUMBER = "It is a number.";
    private static final String TRUTH = "It is true or false.";

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "It is a text."),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(boolean.class, TRUTH),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(UUID.class, "It is an id."),
            Map.entry(LocalDate.class, "It is a date, such as 2026-08-24."),
            Map.entry(LocalTime.class, "It is a time of day, such as 15:30."),
            Map.entry(Instant.class, "It is a date and time, such as 2026-08-24T14:00:00Z."));

    private Expectation() {}

    /** Empty for a type of which no few words say it. */
    public static Optional<String> of(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of("It is one of " + namesOf(type) + ".");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Optional.of("It is a list.");
        }
        return isObject(type) ? Optional.of("It is an object.") : Optional.ofNullable(WORDS.get(type));
    }

    private static String namesOf(Class<?> constants) {
        return Stream.of(constants.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    /** A record that says itself how it is read may be a text. */
    private static boolean isObject(Class<?> type) {
        return Map.class.isAssignableFrom(type)
                || type == ObjectNode.class
                || (type.isRecord() && !isReadOtherwise(type));
    }

    private static boolean isReadOtherwise(Class<?> type) {
        return type.isAnnotationPresent(JsonDeserialize.class)
                || Stream.<Executable>concat(
                                Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()))
                        .anyMatch(made -> made.isAnnotationPresent(JsonCreator.class));
    }
}
