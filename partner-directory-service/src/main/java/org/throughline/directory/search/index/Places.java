package org.throughline.directory.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The places of services, from south to north. Whoever looks for the nearest goes to both sides from where he begins, until what is still
 * to come lies further south or north alone than what he may still take.
 */
final class Places {

    /**
     * A place of a service.
     *
     * @param row the service's
     * @param number among its places
     */
    private record Place(InSpace at, int row, int number) {}

    /** Somebody who goes from place to place. */
    interface Walker {

        /** Nothing that is further away matters any more. */
        double farthest();

        void at(int row, int number, double metresThrough);
    }

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] rows;
    private final int[] numbers;

    private Places(List<Place> fromSouth) {
        this.x = fromSouth.stream().mapToDouble(place -> place.at().x()).toArray();
        this.y = fromSouth.stream().mapToDouble(place -> place.at().y()).toArray();
        this.z = fromSouth.stream().mapToDouble(place -> place.at().z()).toArray();
        this.rows = fromSouth.stream().mapToInt(Place::row).toArray();
        this.numbers = fromSouth.stream().mapToInt(Place::number).toArray();
    }

    static Places of(List<IndexedService> services) {
        List<Place> places = new ArrayList<>();
        for (int row = 0; row < services.size(); row++) {
            List<InSpace> at = services.get(row).places();
            for (int number = 0; number < at.size(); number++) {
                places.add(new Place(at.get(number), row, number));
            }
        }
        places.sort(Comparator.comparingDouble(place -> place.at().z()));
        return new Places(places);
    }

    int size() {
        return rows.length;
    }

    /** The row of the service whose place this is, in the order in which they are walked through. */
    int row(int place) {
        return rows[place];
    }

    /** Through some of the places, and no further than the walker wants. */
    void walk(int[] places, InSpace here, Walker walker) {
        int north = firstNorthOf(places, here.z());
        int south = north - 1;
        while (south >= 0 || north < places.length) {
            double toSouth = south < 0 ? Double.POSITIVE_INFINITY : here.z() - z[places[south]];
            double toNorth = north == places.length ? Double.POSITIVE_INFINITY : z[places[north]] - here.z();
            if (Math.min(toSouth, toNorth) > walker.farthest()) {
                return;
            }
            int place = toSouth < toNorth ? places[south--] : places[north++];
            walker.at(rows[place], numbers[place], here.metresThroughTo(x[place], y[place], z[place]));
        }
    }

    private int firstNorthOf(int[] places, double northing) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (z[places[middle]] < northing) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
