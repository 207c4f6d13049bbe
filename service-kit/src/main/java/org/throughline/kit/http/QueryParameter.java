package org.throughline.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import java.util.stream.Stream;
import org.throughline.kit.problem.Expectation;
import org.throughline.kit.problem.FieldError;

/**
 * A parameter of the query that an operation takes, and what its values must be to be read.
 *
 * @param type of one value
 * @param several whether it may be given several times
 * @param defaulted whether Jakarta REST would take an empty text for the default, as where a script has lost the value
 */
record QueryParameter(String name, Class<?> type, boolean several, boolean defaulted) {

    /** How values of a type are read. */
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, QueryParameter::truth,
            Boolean.class, QueryParameter::truth,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse);

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
                .map(given -> new QueryParameter(
                        given.value(),
                        single(type),
                        isCollection(type),
                        element.isAnnotationPresent(DefaultValue.class)))
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
        if (defaulted && type == String.class && values.contains("")) {
            return Optional.of(
                    new FieldError("?" + name, "UNREADABLE", "It is not empty; left out it has its default."));
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
            Function<String, ?> reader = READERS.get(type);
            return reader == null || reader.apply(value) != null;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    private String expectation() {
        return Expectation.of(type).orElseThrow();
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
