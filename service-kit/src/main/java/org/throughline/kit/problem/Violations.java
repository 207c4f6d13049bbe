package org.throughline.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a constraint found, as it is told: where in the request, and which constraint. */
final class Violations {

    /** The Java method and its parameter. */
    private static final int STEPS_TO_PARAMETER = 2;

    private Violations() {}

    /** Where one value is refused by its pattern and by another constraint, it is told once: the other says more of it. */
    static Stream<FieldError> errors(Set<ConstraintViolation<?>> found) {
        Set<Slip> exact = found.stream()
                .filter(violation -> !(constraint(violation) instanceof Pattern))
                .filter(violation -> !(constraint(violation) instanceof Size))
                .map(Slip::of)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(violation -> !(constraint(violation) instanceof Pattern && exact.contains(Slip.of(violation))))
                .map(Violations::error);
    }

    /** The elements of a set have the same place. */
    private record Slip(Path place, @Nullable Object value) {

        static Slip of(ConstraintViolation<?> violation) {
            return new Slip(violation.getPropertyPath(), violation.getInvalidValue());
        }
    }

    private static Annotation constraint(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String code = constraint(violation)
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        return new FieldError(pointer(violation), code, message(violation));
    }

    private static String message(ConstraintViolation<?> violation) {
        return constraint(violation) instanceof Pattern pattern
                ? WordedPatterns.words(pattern).orElse(WordedPatterns.UNWORDED)
                : violation.getMessage();
    }

    private static String pointer(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        String field = lastName(nodes);
        if (nodes.size() <= STEPS_TO_PARAMETER) {
            return parameter(violation.getRootBeanClass(), nodes);
        }
        return queryParameter(violation.getLeafBean(), field)
                .map(name -> "?" + name)
                .orElseGet(() -> nodes.stream()
                        .skip(STEPS_TO_PARAMETER)
                        .flatMap(Violations::steps)
                        .map(Violations::escaped)
                        .collect(Collectors.joining()));
    }

    /** As callers know it: by its name in the address or by its header's; the body is the whole of it. */
    private static String parameter(Class<?> resource, List<Path.Node> nodes) {
        Path.MethodNode method = nodes.get(0).as(Path.MethodNode.class);
        int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        return types(resource)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(declared -> declared.getName().equals(method.getName())
                        && List.of(declared.getParameterTypes()).equals(method.getParameterTypes()))
                .flatMap(declared -> name(declared.getParameters()[index]).stream())
                .findFirst()
                .orElse("");
    }

    /** What a class is made from repeats its methods without their annotations. */
    private static Stream<Class<?>> types(Class<?> type) {
        return Stream.iterate(type, one -> one != null, Class::getSuperclass);
    }

    private static Optional<String> name(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(QueryParam.class))
                .map(query -> "?" + query.value())
                .or(() -> Optional.ofNullable(parameter.getAnnotation(HeaderParam.class))
                        .map(HeaderParam::value));
    }

    private static String lastName(List<Path.Node> nodes) {
        return nodes.stream()
                .filter(node -> !isElement(node))
                .reduce((before, last) -> last)
                .map(node -> String.valueOf(node.getName()))
                .orElse("");
    }

    /** Where among others, then by what name. The elements of a set have neither: the set is the place. */
    private static Stream<String> steps(Path.Node node) {
        Stream<String> place = Stream.of(
                        Optional.<Object>ofNullable(node.getIndex()), Optional.ofNullable(node.getKey()))
                .flatMap(Optional::stream)
                .map(String::valueOf);
        return isElement(node) ? place : Stream.concat(place, Stream.of(String.valueOf(node.getName())));
    }

    /** An element of a list, set or map, which has no name but one that is made up. */
    private static boolean isElement(Path.Node node) {
        return node.getKind() == ElementKind.CONTAINER_ELEMENT;
    }

    private static String escaped(String step) {
        return "/" + step.replace("~", "~0").replace("/", "~1");
    }

    /** Of a field that holds one of several query parameters. */
    private static Optional<String> queryParameter(Object bean, String field) {
        return types(bean.getClass())
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(declared -> declared.getName().equals(field) && declared.isAnnotationPresent(QueryParam.class))
                .map(declared -> declared.getAnnotation(QueryParam.class).value())
                .findFirst();
    }
}
