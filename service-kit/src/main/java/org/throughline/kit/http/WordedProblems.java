package org.throughline.kit.http;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.throughline.kit.problem.Problem;

/**
 * Which problems the description of a refusal calls by name. Every word in capitals is one, up to where it refers to the
 * {@code errors}: behind that stand the codes of these.
 */
final class WordedProblems {

    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final String CODES = "see errors";

    private final KnownProblems known;

    WordedProblems(KnownProblems known) {
        this.known = known;
    }

    Set<Problem> of(String status, APIResponse response) {
        return names(response).stream()
                .flatMap(name -> known.find(name).stream())
                .filter(problem -> isOf(status, problem))
                .collect(Collectors.toSet());
    }

    /** Names that are no problem, or one of another status. */
    List<String> misnamed(String status, APIResponse response) {
        return names(response).stream()
                .filter(name -> known.find(name)
                        .filter(problem -> isOf(status, problem))
                        .isEmpty())
                .map(name -> status + " has no problem " + name + ".")
                .toList();
    }

    private static boolean isOf(String status, Problem problem) {
        return status.equals(Integer.toString(problem.status()));
    }

    private static List<String> names(APIResponse response) {
        if (response.getDescription() == null) {
            return List.of();
        }
        String[] parts = response.getDescription().split(CODES, 2);
        return NAME.matcher(parts[0]).results().map(MatchResult::group).toList();
    }
}
