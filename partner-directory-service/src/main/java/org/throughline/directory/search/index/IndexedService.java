package org.throughline.directory.search.index;

import java.util.List;
import java.util.Objects;
import org.throughline.directory.search.ServiceTraits;

/**
 * A service as an index keeps it.
 *
 * @param traits with its hours; whether anything is agreed with its provider is not asked yet
 * @param places those of its sites that are published; none where they are confidential
 */
public record IndexedService(ServiceTraits traits, List<InSpace> places) {

    /** Most have fewer places, hours, reports and postal codes. */
    private static final int USUAL = 12;

    public IndexedService {
        Objects.requireNonNull(traits);
        places = List.copyOf(places);
    }

    /** How much room it takes: one that says more than most counts as several. */
    int weight() {
        ServiceTraits said = traits;
        return 1
                + (said.servedPostalCodes().size()
                                + said.hours().size()
                                + said.lastReports().size()
                                + places.size())
                        / USUAL;
    }

    /** Through space to the nearest of its places; infinite where none is published: such services come last. */
    double metresFrom(InSpace here) {
        return places.isEmpty()
                ? Double.POSITIVE_INFINITY
                : places.get(nearestTo(here)).metresThroughTo(here);
    }

    /** The number of the nearest of its places, the first of several. */
    int nearestTo(InSpace here) {
        int nearest = 0;
        for (int number = 1; number < places.size(); number++) {
            if (places.get(number).metresThroughTo(here) < places.get(nearest).metresThroughTo(here)) {
                nearest = number;
            }
        }
        return nearest;
    }
}
