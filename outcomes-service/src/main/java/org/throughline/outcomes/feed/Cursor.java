package org.throughline.outcomes.feed;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.outcomes.feed.Position.Lane;

/**
 * How far a reader has come: the last entry read in each lane. Lanes have no order among each other that a rebuild could repeat, so no single number would do.
 *
 * @param read the offset of the last entry read
 */
public record Cursor(SortedMap<Lane, Long> read) {

    public Cursor {
        read = Collections.unmodifiableSortedMap(new TreeMap<>(read));
    }

    /** Before the first entry. */
    public static Cursor start() {
        return new Cursor(new TreeMap<>());
    }

    /** What {@link #text()} wrote. */
    public static Cursor of(String text) {
        SortedMap<Lane, Long> read = new TreeMap<>();
        for (String key : text.split(",", -1)) {
            if (!key.isEmpty()) {
                String[] parts = key.split("/", -1);
                read.put(new Lane(parts[0], Integer.parseInt(parts[1])), Long.valueOf(parts[2]));
            }
        }
        return new Cursor(read);
    }

    /** The last entry read in a lane. */
    public Optional<Position> in(Lane lane) {
        return Optional.ofNullable(read.get(lane)).map(offset -> new Position(lane.topic(), lane.partition(), offset));
    }

    public boolean isPast(Position position) {
        return in(position.lane())
                .filter(last -> last.offset() >= position.offset())
                .isPresent();
    }

    public Cursor past(Position position) {
        SortedMap<Lane, Long> further = new TreeMap<>(read);
        further.merge(position.lane(), position.offset(), Math::max);
        return new Cursor(further);
    }

    /** The same cursor is always the same text. */
    public String text() {
        return read.entrySet().stream().map(Cursor::text).collect(Collectors.joining(","));
    }

    private static String text(Map.Entry<Lane, Long> lane) {
        return lane.getKey().topic() + "/" + lane.getKey().partition() + "/" + lane.getValue();
    }
}
