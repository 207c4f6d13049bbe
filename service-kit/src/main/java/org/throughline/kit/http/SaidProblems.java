package org.throughline.kit.http;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
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
        return Stream.concat(
                        named(atMethod(operation), "value").stream(), named(aroundMethod(operation), "value").stream())
                .collect(Collectors.toSet());
    }

    Set<Problem> never(Operation operation) {
        return Stream.concat(
                        named(atMethod(operation), "never").stream(), named(aroundMethod(operation), "never").stream())
                .collect(Collectors.toSet());
    }

    /**
     * What is said at an operation's own method for nothing, and would be read as if it meant something.
     *
     * @param following what follows without being said
     */
    Stream<String> idle(Operation operation, Set<Problem> following) {
        Set<Problem> others = new HashSet<>(following);
        others.addAll(named(aroundMethod(operation), "value"));
        Stream<String> twice = named(atMethod(operation), "value").stream()
                .filter(others::contains)
                .map(problem -> problem.name() + " is named already.");
        Stream<String> vain = named(atMethod(operation), "never").stream()
                .filter(problem -> !others.contains(problem))
                .map(problem -> problem.name() + " would not come anyway.");
        return Stream.concat(twice, vain).sorted();
    }

    private Set<Problem> named(Stream<AnnotationInstance> said, String which) {
        return said.map(refuses -> refuses.value(which))
                .filter(names -> names != null)
                .flatMap(names -> Stream.of(names.asStringArray()))
                .map(known::named)
                .collect(Collectors.toSet());
    }

    private Stream<AnnotationInstance> atMethod(Operation operation) {
        return methods.of(operation).stream()
                .flatMap(method -> method.declaredAnnotations().stream())
                .filter(annotation -> annotation.name().equals(REFUSES));
    }

    /** At the resource, and at what the two bear. */
    private Stream<AnnotationInstance> aroundMethod(Operation operation) {
        return methods.of(operation).stream()
                .flatMap(method -> Stream.concat(
                        method.declaredAnnotations().stream()
                                .filter(said -> !said.name().equals(REFUSES)),
                        method.declaringClass().declaredAnnotations().stream()))
                .flatMap(annotation -> annotation.name().equals(REFUSES) ? Stream.of(annotation) : saidBy(annotation));
    }

    private Stream<AnnotationInstance> saidBy(AnnotationInstance annotation) {
        ClassInfo type = classes.getClassByName(annotation.name());
        return type == null || !type.hasDeclaredAnnotation(REFUSES)
                ? Stream.empty()
                : Stream.of(type.declaredAnnotation(REFUSES));
    }
}
