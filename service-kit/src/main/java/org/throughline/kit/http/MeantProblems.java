package org.throughline.kit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.throughline.kit.problem.Problem;

/** Finds what is said of refusals and cannot be meant. All of it is told at once, and there is no document then. */
final class MeantProblems {

    private final SaidProblems said;
    private final WordedProblems worded;
    private final List<String> faults = new ArrayList<>();

    MeantProblems(SaidProblems said, WordedProblems worded) {
        this.said = said;
        this.worded = worded;
    }

    /**
     * Nothing is said that is not so, or that would be so without being said; and a refusal that names no problem says nothing.
     *
     * @param named the statuses with problems
     * @param following what follows from what the operation takes
     */
    void check(Operation operation, Set<String> named, Set<Problem> following) {
        Stream<String> nameless = refusals(operation)
                .filter(status -> !named.contains(status))
                .map(status -> status + " names no problem.");
        Stream<String> misnamed = refusals(operation)
                .flatMap(status ->
                        worded.misnamed(status, operation.getResponses().getAPIResponse(status)).stream());
        Stream.of(nameless, misnamed, said.idle(operation, following))
                .flatMap(found -> found)
                .map(fault -> operation.getOperationId() + ": " + fault)
                .forEach(faults::add);
    }

    void require() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    private static Stream<String> refusals(Operation operation) {
        return operation.getResponses().getAPIResponses().keySet().stream()
                .filter(MeantProblems::isRefusal)
                .sorted();
    }

    static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }
}
