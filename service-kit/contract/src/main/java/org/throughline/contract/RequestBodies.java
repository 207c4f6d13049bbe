package org.throughline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service's operations take for a body: read and judged as the service itself does with one that is sent. */
final class RequestBodies {

    private static final String REST = "jakarta.ws.rs";

    private final Map<String, Type> types;
    private final ObjectMapper json =
            Arc.container().instance(ObjectMapper.class).get();
    private final Validator validator =
            Arc.container().instance(Validator.class).get();

    private RequestBodies(Map<String, Type> types) {
        this.types = types;
    }

    /** Of the service whose classes are below a package. */
    static RequestBodies of(String service) {
        return new RequestBodies(Operations.methods(service).stream()
                .flatMap(method -> body(method).stream().map(type -> Map.entry(id(method), type)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String id(Method method) {
        return method.getDeclaringClass().getSimpleName() + "_" + method.getName();
    }

    private static Optional<Type> body(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> Stream.of(parameter.getAnnotations())
                        .noneMatch(annotation ->
                                annotation.annotationType().getName().startsWith(REST)))
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    /** Why a body would not be taken. */
    List<String> faults(String operation, JsonNode body) {
        try {
            Object read =
                    json.readerFor(json.constructType(types.get(operation))).readValue(body.toString());
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
