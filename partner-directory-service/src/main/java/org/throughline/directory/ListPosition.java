package org.throughline.directory;

import java.util.UUID;

/** Where something stands in a list that is ordered by distance, then name, then id. */
public record ListPosition(double metres, String name, UUID id) {

    public static ListPosition parse(String text) {
        String[] parts = text.split("\n", 3);
        return new ListPosition(Double.parseDouble(parts[0]), parts[2], UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return metres + "\n" + id + "\n" + name;
    }
}
