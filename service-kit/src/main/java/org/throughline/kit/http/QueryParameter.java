package org.throughline.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kit.problem.FieldError;

/**
 * A parameter of the query that an operation takes, and what its values must be to be read.
 *
 * @param type of one value
 * @param several whether it may be given several times
 */
record QueryParameter(String name, Class<?> type, boolean several) {

    /** How values of a type are read, and what is said of those that are not. */
    private record Form(Function<String, ?> reader, String expectation) {}

    private static final Form NUMBER = new Form(Long::valueOf, "It is a whole number.");
    private static final Form WHOLE = new Form(Integer::valueOf, NUMBER.expectation());
    private static final Form TRUTH = new Form(QueryParameter::truth, "It is true or false.");

    private static final Map<Class<?>, Form> FORMS = Map.of(
            int.class, WHOLE,
            Integer.class, WHOLE,
            long.class, NUMBER,
            Long.class, NUMBER,
            boolean.class, TRUTH,
            Boolean.class, TRUTH,
            UUID.class, new Form(UUID::fromString, "It is an id."),
            LocalDate.class, new Form(LocalDate::parse, "It is a date, such as 2026-08-24."),
            Instant.class, new Form(Instant::parse, "It is a date and time, such as 2026-08-24T14:00:00Z."));

    /** Those of a method, and of the objects that hold parameters for it. */
    static List<QueryParameter> of(Method method) {
        return Stream.of(method.getParameters()).flatMap(QueryParameter::of).toList();
    }

    private static Stream<QueryParameter> of(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? held(parameter.getType())
                : named(parameter, parameter.getParameterizedType());
    }

    private static Stream<QueryParameter> held(Class<?> holder) {
        return Stream.<Class<?>>iterate(holder, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .flatMap(QueryParameter::of);
    }

    private static Stream<QueryParameter> of(Field field) {
        return field.isAnnotationPresent(BeanParam.class)
                ? held(field.getType())
                : named(field, field.getGenericType());
    }

    private static Stream<QueryParameter> named(AnnotatedElement element, Type type) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class))
                .map(given -> new QueryParameter(given.value(), single(type), isCollection(type)))
                .stream();
    }

    private static boolean isCollection(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
    }

    private static Class<?> single(Type type) {
        Type one = isCollection(type) ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        return one instanceof Class<?> known ? known : Object.class;
    }

    /** What is wrong with the values it was given. */
    Optional<FieldError> fault(List<String> values) {
        if (values.size() > 1 && !several) {
            return Optional.of(new FieldError("?" + name, "REPEATED", "It is given once."));
        }
        return values.stream().allMatch(this::isReadable)
                ? Optional.empty()
                : Optional.of(new FieldError("?" + name, "UNREADABLE", expectation()));
    }

    private boolean isReadable(String value) {
        if (type.isEnum()) {
            return constants().anyMatch(value::equals);
        }
        try {
            Form form = FORMS.get(type);
            return form == null || form.reader().apply(value) != null;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    private String expectation() {
        Form form = FORMS.get(type);
        return form == null
                ? "It is one of " + constants().collect(Collectors.joining(", ")) + "."
                : form.expectation();
    }

    private Stream<String> constants() {
        return Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
    }

    private static Boolean truth(String value) {
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return Boolean.valueOf(value);
        }
        throw new IllegalArgumentException("neither true nor false");
    }
}
