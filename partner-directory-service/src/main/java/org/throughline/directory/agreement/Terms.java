package org.throughline.directory.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    boolean covers(UUID service) {
        return services.isEmpty() || services.contains(service);
    }
}
