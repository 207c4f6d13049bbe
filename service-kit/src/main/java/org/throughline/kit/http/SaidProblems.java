package org.throughline.kit.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.throughline.kit.problem.Problem;

/** What {@link Refuses} says of operations: at the method, at its resource, and at the annotations that these bear. */
final class SaidProblems {

    private static final DotName REFUSES = DotName.createSimple(Refuses.class);

    private final IndexView classes;
    private final ResourceMethods methods;
    private final KnownProblems known;

    SaidProblems(IndexView classes, KnownProblems known) {
        this.classes = classes;
        this.methods = new ResourceMethods(classes);
        this.known = known;
    }

    Set<Problem> of(Operation operation) {
        return named(operation, "value");
    }

    Set<Problem> never(Operation operation) {
        return named(operation, "never");
    }

    private Set<Problem> named(Operation operation, String which) {
        return methods.of(operation).stream()
                .flatMap(this::saidOf)
                .map(refuses -> refuses.value(which))
                .filter(names -> names != null)
                .flatMap(names -> Stream.of(names.asStringArray()))
                .map(known::named)
                .collect(Collectors.toSet());
    }

    private Stream<AnnotationInstance> saidOf(MethodInfo method) {
        return Stream.concat(
                        method.declaredAnnotations().stream(), method.declaringClass().declaredAnnotations().stream())
                .flatMap(annotation -> annotation.name().equals(REFUSES) ? Stream.of(annotation) : saidBy(annotation));
    }

    private Stream<AnnotationInstance> saidBy(AnnotationInstance annotation) {
        ClassInfo type = classes.getClassByName(annotation.name());
        return type == null || !type.hasDeclaredAnnotation(REFUSES)
                ? Stream.empty()
                : Stream.of(type.declaredAnnotation(REFUSES));
    }
}
