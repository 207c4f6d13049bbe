package org.throughline.contract;

import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The patterns that a service's operations hold the texts of requests to, wherever in a request: found as the types say them. */
final class RequestPatterns {

    private static final String OURS = "org.throughline.";

    private final Map<String, Pattern> byPlace = new TreeMap<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private RequestPatterns(Stream<Method> operations) {
        operations.forEach(operation -> Stream.of(operation.getParameters()).forEach(this::gather));
    }

    /** Of the service whose classes are below a package; those of the kit it has not all. */
    static RequestPatterns of(String service) {
        return new RequestPatterns(Operations.all(service).stream()
                .filter(operation -> operation.getOwner().getPackageName().startsWith(service))
                .map(JavaMethod::reflect));
    }

    /** Of single operations. */
    static RequestPatterns of(Stream<Method> operations) {
        return new RequestPatterns(operations);
    }

    /** Where one stands of which nothing is said in words, such as {@code StaffRequest.name}. */
    Set<String> without(Function<Pattern, Optional<String>> words) {
        return byPlace.entrySet().stream()
                .filter(found -> words.apply(found.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void gather(Parameter parameter) {
        gather(parameter.getDeclaringExecutable().getName() + "." + parameter.getName(), parameter.getAnnotatedType());
    }

    private void gather(String place, AnnotatedType type) {
        Optional.ofNullable(type.getAnnotation(Pattern.class)).ifPresent(pattern -> byPlace.put(place, pattern));
        if (type instanceof AnnotatedParameterizedType generic) {
            Stream.of(generic.getAnnotatedActualTypeArguments()).forEach(part -> gather(place, part));
        } else if (type instanceof AnnotatedArrayType array) {
            gather(place, array.getAnnotatedGenericComponentType());
        } else if (type.getType() instanceof Class<?> plain) {
            gather(plain);
        }
    }

    /** The fields of a record bear what its parts say. */
    private void gather(Class<?> type) {
        if (!type.getName().startsWith(OURS) || type.isEnum() || !seen.add(type)) {
            return;
        }
        Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(this::gather);
        Optional.ofNullable(type.getSuperclass()).ifPresent(this::gather);
        Optional.ofNullable(type.getPermittedSubclasses())
                .ifPresent(kinds -> Stream.of(kinds).forEach(this::gather));
    }

    private void gather(Field field) {
        gather(field.getDeclaringClass().getSimpleName() + "." + field.getName(), field.getAnnotatedType());
    }
}
