package org.throughline.outcomes.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Which stages of a pipeline stay inside their collection. */
final class Stages {
    /** A list of what is allowed: a stage that is invented later is refused until somebody has looked at it. */
    private static final Set<String> WITHIN = Set.of(
            "$match",
            "$sort",
            "$limit",
            "$skip",
            "$project",
            "$group",
            "$count",
            "$unwind",
            "$addFields",
            "$set",
            "$unset",
            "$facet",
            "$bucket");

    private static final Set<String> ELSEWHERE =
            Set.of("$lookup", "$graphLookup", "$unionWith", "$merge", "$out", "$where", "$function");

    private Stages() {}

    /** Throws unless every stage stays inside. */
    static void requireWithin(List<Document> stages) {
        for (Document stage : stages) {
            if (stage.size() != 1 || !WITHIN.containsAll(stage.keySet()) || names(stage)) {
                throw new IllegalArgumentException("A stage leaves its collection: " + stage.keySet());
            }
        }
    }

    private static boolean names(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .anyMatch(entry -> ELSEWHERE.contains(String.valueOf(entry.getKey())) || names(entry.getValue()));
        }
        return value instanceof Collection<?> items && items.stream().anyMatch(Stages::names);
    }
}
