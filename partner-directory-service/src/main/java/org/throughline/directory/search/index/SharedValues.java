package org.throughline.directory.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceTraits;

/** Keeps what many services say alike once. */
public final class SharedValues {

    private final Map<Object, Object> known = new HashMap<>();

    public IndexedService in(IndexedService service) {
        ServiceTraits said = service.traits();
        return new IndexedService(
                new ServiceTraits(
                        said.id(),
                        said.name(),
                        one(said.provider()),
                        said.active(),
                        said.agencyVerified(),
                        one(said.categories()),
                        one(said.languages()),
                        one(said.insurances()),
                        one(said.onSiteSchools()),
                        one(said.billableSchools()),
                        one(said.servedPostalCodes()),
                        said.minimumAge(),
                        said.maximumAge(),
                        one(said.abilities()),
                        one(said.costs()),
                        one(said.treatments()),
                        one(hours(said)),
                        one(said.sites()),
                        one(said.lastReports())),
                one(service.places()));
    }

    /** Weeks differ more than the times they consist of. */
    private List<FoundService.Hours> hours(ServiceTraits said) {
        return said.hours().stream().map(this::one).toList();
    }

    /** Equal values are the same from now on. */
    @SuppressWarnings("unchecked") // what is equal to an immutable value of T, and was put here as itself, is one
    private <T> T one(T value) {
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
