package org.throughline.consent.disclosure;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Fault.Kind;

/**
 * What a look at the whole log found.
 *
 * @param head the last link; keep it elsewhere to notice a cut-off end next time
 */
public record Verification(long entries, long seals, @Nullable Seal head, List<Fault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /**
     * Of all links in their order, and of what else there is. That the values of an entry are gone is no fault where a later
     * entry of the same chain, itself intact, says that they were erased.
     */
    static Verification of(List<SealInspection> links, List<Fault> others) {
        Set<UUID> erased =
                links.stream().flatMap(link -> link.erased().stream()).collect(Collectors.toSet());
        Stream<Fault> ofLinks = links.stream()
                .flatMap(link -> link.faults().stream())
                .filter(fault -> fault.kind() != Kind.PERSONAL_VALUES_REMOVED || !erased.contains(fault.entry()));
        return new Verification(
                links.stream().mapToLong(SealInspection::entries).sum(),
                links.size(),
                links.isEmpty() ? null : links.get(links.size() - 1).seal(),
                Stream.concat(ofLinks, others.stream()).toList());
    }

    /** Whether every entry that has lost its values is known to have been erased. */
    boolean lacksNoValues() {
        return faults.stream().noneMatch(fault -> fault.kind() == Kind.PERSONAL_VALUES_REMOVED);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }
}
