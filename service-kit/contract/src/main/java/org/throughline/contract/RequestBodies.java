package org.throughline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.arc.Arc;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service's operations take for a body: read and judged as the service itself does with one that is sent. */
final class RequestBodies {

    private static final String REST = "jakarta.ws.rs";

    /** A service has not every class of the kit: only those are loaded that are asked for. */
    private final Map<String, JavaMethod> methods;

    private final ObjectMapper json =
            Arc.container().instance(ObjectMapper.class).get();
    private final Validator validator =
            Arc.container().instance(Validator.class).get();

    private RequestBodies(Map<String, JavaMethod> methods) {
        this.methods = methods;
    }

    /** Of the service whose classes are below a package. */
    static RequestBodies of(String service) {
        return new RequestBodies(Operations.all(service).stream()
                .collect(Collectors.toMap(
                        method -> method.getOwner().getSimpleName() + "_" + method.getName(), Function.identity())));
    }

    private Type type(String operation) {
        return Stream.of(Objects.requireNonNull(methods.get(operation), operation)
                        .reflect()
                        .getParameters())
                .filter(RequestBodies::isBody)
                .findFirst()
                .orElseThrow()
                .getParameterizedType();
    }

    private static boolean isBody(Parameter parameter) {
        return Stream.of(parameter.getAnnotations())
                .noneMatch(annotation -> annotation.annotationType().getName().startsWith(REST));
    }

    /** Why a body would not be taken. */
    List<String> faults(String operation, JsonNode body) {
        try {
            Object read = json.readerFor(json.constructType(type(operation))).readValue(body.toString());
            return validator.validate(read).stream()
                    .map(RequestBodies::told)
                    .map(fault -> operation + ": " + fault)
                    .toList();
        } catch (IOException unreadable) {
            return List.of(operation + ": " + unreadable.getMessage());
        }
    }

    private static String told(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
