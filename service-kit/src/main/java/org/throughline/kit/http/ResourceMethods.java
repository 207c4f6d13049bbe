package org.throughline.kit.http;

import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The methods behind the operations of an API document. */
final class ResourceMethods {

    private final Map<String, MethodInfo> byOperation;

    ResourceMethods(IndexView classes) {
        this.byOperation = classes.getAnnotations(Path.class).stream()
                .map(AnnotationInstance::target)
                .map(ResourceMethods::resource)
                .distinct()
                .flatMap(resource -> resource.methods().stream())
                .collect(Collectors.toMap(ResourceMethods::operationId, Function.identity(), (first, same) -> first));
    }

    private static ClassInfo resource(AnnotationTarget path) {
        return path.kind() == AnnotationTarget.Kind.CLASS
                ? path.asClass()
                : path.asMethod().declaringClass();
    }

    /** As {@code quarkus.smallrye-openapi.operation-id-strategy=class-method} has it. */
    private static String operationId(MethodInfo method) {
        return method.declaringClass().simpleName() + "_" + method.name();
    }

    Optional<MethodInfo> of(Operation operation) {
        return Optional.ofNullable(byOperation.get(String.valueOf(operation.getOperationId())));
    }
}
