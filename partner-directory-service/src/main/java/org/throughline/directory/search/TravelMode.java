package org.throughline.directory.search;

/**
 * A way to get somewhere. Times are estimates from the straight line and an ordinary speed along it, no more: 4.2 km/h on
 * foot, 15 km/h by bus with its waits and detours, 30 km/h by car.
 */
public enum TravelMode {
    WALK(70),
    BUS(250),
    CAR(500);

    private final int metresPerMinute;

    TravelMode(int metresPerMinute) {
        this.metresPerMinute = metresPerMinute;
    }

    public long minutes(double straightLineMetres) {
        return (long) Math.ceil(straightLineMetres / metresPerMinute);
    }

    public int metresWithin(int minutes) {
        return minutes * metresPerMinute;
    }
}
