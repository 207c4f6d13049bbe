package org.throughline.directory.search.index;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.throughline.directory.ListPosition;
import org.throughline.directory.search.ServiceTraits;

/**
 * A service that was found.
 *
 * @param metresThrough through space from where the search begins, infinite where its place is not published; zero where the search
 *     begins nowhere
 */
public record Found(ServiceTraits service, double metresThrough) {

    /**
     * What a page ended with was reckoned by the database, which may end in another digit. No more than that: two places may be as good
     * as equally far, and are two all the same.
     */
    private static final int SAME_ULPS = 4;

    /** As the database orders texts: by code points. */
    private static final Comparator<String> BY_CODE_POINTS = Found::compareCodePoints;

    /** As the database orders ids: byte by byte. */
    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    static final Comparator<Found> IN_ORDER =
            Comparator.comparingDouble(Found::metresThrough).thenComparing(Found::compareNames);

    public Found {
        Objects.requireNonNull(service);
    }

    private int compareNames(Found other) {
        return compareNames(other.service.name(), other.service.id());
    }

    private int compareNames(String name, UUID id) {
        int names = BY_CODE_POINTS.compare(service.name(), name);
        return names == 0 ? BY_BYTES.compare(service.id(), id) : names;
    }

    /** Whether it stands behind a position in a list of this order. */
    boolean isAfter(ListPosition position) {
        double metres = InSpace.overSurface(metresThrough);
        return isSame(metres, position.metres())
                ? compareNames(position.name(), position.id()) > 0
                : metres > position.metres();
    }

    private static boolean isSame(double metres, double others) {
        return metres == others || Math.abs(metres - others) <= SAME_ULPS * Math.ulp(Math.min(metres, others));
    }

    private static int compareCodePoints(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            char here = one.charAt(at);
            char there = other.charAt(at);
            if (here != there) {
                return Character.isSurrogate(here) == Character.isSurrogate(there)
                        ? Character.compare(here, there)
                        : Character.isSurrogate(here) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
