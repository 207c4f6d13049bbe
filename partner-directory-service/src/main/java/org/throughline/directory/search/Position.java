package org.throughline.directory.search;

import java.util.UUID;

/** Where a page of services ends: by distance, then name, then id. */
public record Position(double metres, String name, UUID id) {

    public static Position of(FoundService service, boolean byDistance) {
        Double metres = service.straightLineMetres();
        double order = metres != null ? metres : byDistance ? Double.POSITIVE_INFINITY : 0;
        return new Position(order, service.name(), service.id());
    }

    public static Position parse(String text) {
        String[] parts = text.split("\n", 3);
        return new Position(Double.parseDouble(parts[0]), parts[2], UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return metres + "\n" + id + "\n" + name;
    }
}
