package org.throughline.kit.http;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The methods behind the operations of an API document. */
final class ResourceMethods {

    private static final List<DotName> OPERATIONS = Stream.of(
                    GET.class, PUT.class, POST.class, DELETE.class, PATCH.class)
            .map(DotName::createSimple)
            .toList();

    /** By an operation's id, then by what is one method, however often its class is in the index. */
    private final Map<String, Map<String, MethodInfo>> byOperation;

    ResourceMethods(IndexView classes) {
        this.byOperation = classes.getAnnotations(Path.class).stream()
                .map(AnnotationInstance::target)
                .map(ResourceMethods::resource)
                .filter(resource -> !resource.isInterface())
                .flatMap(resource -> resource.methods().stream())
                .filter(method -> OPERATIONS.stream().anyMatch(method::hasDeclaredAnnotation))
                .collect(Collectors.groupingBy(
                        ResourceMethods::operationId,
                        Collectors.toMap(
                                ResourceMethods::signature, method -> method, (first, same) -> first, TreeMap::new)));
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

    private static String signature(MethodInfo method) {
        return method.declaringClass().name() + "." + method.name() + method.parameterTypes();
    }

    /** Of two methods of one name nobody could tell what is said of which: there is no document then. */
    Optional<MethodInfo> of(Operation operation) {
        Map<String, MethodInfo> named = byOperation.getOrDefault(String.valueOf(operation.getOperationId()), Map.of());
        if (named.size() > 1) {
            throw new IllegalStateException(operation.getOperationId() + " is several operations: " + named.keySet());
        }
        return named.values().stream().findFirst();
    }
}
