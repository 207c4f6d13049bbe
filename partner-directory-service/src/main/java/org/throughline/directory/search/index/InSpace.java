package org.throughline.directory.search.index;

/** A point of the earth's surface, in metres from its centre, as the database has it: distances of such points are straight. */
public record InSpace(double x, double y, double z) {

    private static final double EARTH_DIAMETER_METRES = 2 * 6_371_008.8;

    double metresThroughTo(InSpace other) {
        return metresThroughTo(other.x, other.y, other.z);
    }

    double metresThroughTo(double otherX, double otherY, double otherZ) {
        double acrossX = x - otherX;
        double acrossY = y - otherY;
        double acrossZ = z - otherZ;
        return Math.sqrt(acrossX * acrossX + acrossY * acrossY + acrossZ * acrossZ);
    }

    /** The way over the surface of one through space. */
    static double overSurface(double metresThrough) {
        if (metresThrough == Double.POSITIVE_INFINITY) {
            return metresThrough;
        }
        return metresThrough >= EARTH_DIAMETER_METRES
                ? Math.PI * EARTH_DIAMETER_METRES / 2
                : EARTH_DIAMETER_METRES * Math.asin(metresThrough / EARTH_DIAMETER_METRES);
    }

    /** The way through space of one over the surface. */
    static double throughSpace(double metresOver) {
        return EARTH_DIAMETER_METRES * Math.sin(Math.min(Math.PI / 2, metresOver / EARTH_DIAMETER_METRES));
    }
}
