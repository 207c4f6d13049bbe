package org.throughline.directory.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.directory.Sorted;

/**
 * What is agreed.
 *
 * @param services the organization's services that it covers; empty means every one
 */
public record Terms(
        Term term,
        List<Responsibility> responsibilities,
        List<Goal> goals,
        Set<UUID> services,
        DataSharing dataSharing) {

    public Terms {
        Objects.requireNonNull(term);
        responsibilities = List.copyOf(responsibilities);
        goals = List.copyOf(goals);
        services = Sorted.set(services);
        Objects.requireNonNull(dataSharing);
    }

    /** An agreement has responsibilities on both sides; one that has not is no agreement yet. */
    boolean bindsBothSides() {
        return responsibilities.stream().map(Responsibility::side).distinct().count() == Side.values().length;
    }

    /** Those whose plans have goals that it serves. */
    Set<String> schools() {
        return goals.stream().flatMap(goal -> Stream.ofNullable(goal.school())).collect(Collectors.toSet());
    }

    /**
     * Schools of goals that are none of these, by where they stand.
     *
     * @param goalsAt where the goals do
     */
    Map<String, String> schoolsBeyond(Set<String> known, String goalsAt) {
        Map<String, String> beyond = new LinkedHashMap<>();
        for (int index = 0; index < goals.size(); index++) {
            String school = goals.get(index).school();
            if (school != null && !known.contains(school)) {
                beyond.put(goalsAt + "/" + index + "/school", school);
            }
        }
        return beyond;
    }

    boolean covers(UUID service) {
        return services.isEmpty() || services.contains(service);
    }
}
