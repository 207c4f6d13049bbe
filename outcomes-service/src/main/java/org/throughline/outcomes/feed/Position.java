package org.throughline.outcomes.feed;

import java.util.Comparator;
import java.util.Objects;

/** Where an entry stands in the feed: the place of its fact in Kafka, which is the same at every rebuild. Its key sorts as text. */
public record Position(String topic, int partition, long offset) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::key);

    public Position {
        Objects.requireNonNull(topic);
        if (topic.contains("/") || partition < 0 || offset < 0) {
            throw new IllegalArgumentException("not a place in Kafka");
        }
    }

    /** What {@link #key()} wrote. */
    public static Position of(String key) {
        String[] parts = key.split("/", -1);
        return new Position(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    public String key() {
        return lane().key() + String.format("/%019d", offset);
    }

    public Lane lane() {
        return new Lane(topic, partition);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** One partition: entries are ordered inside it. */
    public record Lane(String topic, int partition) implements Comparable<Lane> {
        private static final Comparator<Lane> LANES = Comparator.comparing(Lane::key);

        /** The beginning of the keys of its entries. */
        public String key() {
            return String.format("%s/%05d", topic, partition);
        }

        /** Behind all keys of its entries. */
        public String end() {
            return key() + "/~";
        }

        @Override
        public int compareTo(Lane other) {
            return LANES.compare(this, other);
        }
    }
}
