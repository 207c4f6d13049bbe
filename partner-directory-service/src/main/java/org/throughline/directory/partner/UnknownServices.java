package org.throughline.directory.partner;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.ProblemException;

/** Services that an organization does not offer; which part of a request named them, who read it says. */
public class UnknownServices extends RuntimeException {

    private static final String CODE = "UNKNOWN_SERVICE";
    private static final String MESSAGE = "The organization does not offer this service.";

    private final Set<UUID> services;

    public UnknownServices(Set<UUID> services) {
        super(CODE);
        this.services = Set.copyOf(services);
    }

    /** 422 for each of them, where it stands in a list. */
    public ProblemException among(@Nullable Collection<UUID> named, String pointer) {
        List<UUID> all = named == null ? List.of() : List.copyOf(named);
        return Invalid.at(IntStream.range(0, all.size())
                .filter(index -> services.contains(all.get(index)))
                .mapToObj(index -> new FieldError(pointer + "/" + index, CODE, MESSAGE))
                .toList());
    }

    /** 422 for the only one. */
    public ProblemException at(String pointer) {
        return Invalid.at(pointer, CODE, MESSAGE);
    }
}
