package org.throughline.training.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.throughline.training.ShowsStudentData;

/**
 * Says in the API document, when it is built, which operations the gate stands before; ahead of the kit, which gives every
 * refusal its body.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class DocumentedGate implements OASFilter {

    private static final String REFUSED =
            "FORBIDDEN, or TRAINING_REQUIRED: the person lacks training and the district's gate blocks; see errors";

    private final Set<String> guarded;

    public DocumentedGate(IndexView classes) {
        this.guarded = classes.getAnnotations(ShowsStudentData.class).stream()
                .map(AnnotationInstance::target)
                .flatMap(DocumentedGate::methods)
                .map(method -> method.declaringClass().simpleName() + "_" + method.name())
                .collect(Collectors.toSet());
    }

    private static Stream<MethodInfo> methods(AnnotationTarget target) {
        return target.kind() == AnnotationTarget.Kind.CLASS
                ? target.asClass().methods().stream()
                : Stream.of(target.asMethod());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (guarded.contains(String.valueOf(operation.getOperationId()))) {
            operation
                    .getResponses()
                    .addAPIResponse("403", OASFactory.createAPIResponse().description(REFUSED));
        }
        return operation;
    }
}
