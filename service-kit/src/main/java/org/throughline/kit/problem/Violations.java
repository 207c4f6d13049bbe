package org.throughline.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a constraint found, as it is told: where in the request, and which constraint. */
final class Violations {

    /** The Java method and its parameter. */
    private static final int STEPS_TO_PARAMETER = 2;

    private Violations() {}

    static FieldError error(ConstraintViolation<?> violation) {
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        return new FieldError(pointer(violation), code, violation.getMessage());
    }

    private static String pointer(ConstraintViolation<?> violation) {
        List<String> steps = steps(violation.getPropertyPath());
        String last = steps.get(steps.size() - 1);
        if (steps.size() <= STEPS_TO_PARAMETER) {
            return "?" + last;
        }
        return queryParameter(violation.getLeafBean(), last)
                .map(name -> "?" + name)
                .orElseGet(() -> "/" + String.join("/", steps.subList(STEPS_TO_PARAMETER, steps.size())));
    }

    private static List<String> steps(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .flatMap(node -> node.getIndex() == null
                        ? Stream.of(String.valueOf(node.getName()))
                        : Stream.of(String.valueOf(node.getIndex()), String.valueOf(node.getName())))
                .toList();
    }

    /** Of a field that holds one of several query parameters. */
    private static Optional<String> queryParameter(Object bean, String field) {
        return Stream.<Class<?>>iterate(bean.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(declared -> declared.getName().equals(field) && declared.isAnnotationPresent(QueryParam.class))
                .map(declared -> declared.getAnnotation(QueryParam.class).value())
                .findFirst();
    }
}
