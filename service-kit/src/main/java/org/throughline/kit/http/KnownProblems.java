package org.throughline.kit.http;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.throughline.kit.problem.Problem;

/** Every row of every enum of problems in a service and in the kit, by its name. */
final class KnownProblems {

    /** Of several of one name the one that shows more stands for all, and always the same one. */
    private static final Comparator<Problem> MOST_TOLD_FIRST = Comparator.<Problem>comparingInt(
                    problem -> -problem.exampleErrors().size())
            .thenComparing(problem -> problem.getClass().getName());

    private final Map<String, Problem> byName = new TreeMap<>();

    /** The index given here does not know the newer method. */
    @SuppressWarnings("deprecation")
    KnownProblems(IndexView classes) {
        classes.getAllKnownImplementors(DotName.createSimple(Problem.class)).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(KnownProblems::rows)
                .sorted(MOST_TOLD_FIRST)
                .forEach(this::add);
    }

    private static Stream<Problem> rows(ClassInfo promises) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Stream.of(Class.forName(promises.name().toString(), true, loader)
                            .asSubclass(Problem.class)
                            .getEnumConstants())
                    .map(Problem.class::cast);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A client knows a problem by its name: it is the same everywhere. */
    private void add(Problem problem) {
        Problem known = byName.putIfAbsent(problem.name(), problem);
        if (known != null
                && (known.status() != problem.status() || !known.title().equals(problem.title()))) {
            throw new IllegalStateException(problem.name() + " is two problems.");
        }
    }

    Optional<Problem> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Problem named(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("There is no problem " + name + "."));
    }
}
