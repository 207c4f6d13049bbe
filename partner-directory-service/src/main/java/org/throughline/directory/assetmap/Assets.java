package org.throughline.directory.assetmap;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What there is in the district of the transaction. */
public interface Assets {

    /** Where something stands in a list: by distance, then name, then id. */
    record Position(double metres, UUID id, String name) {

        public Position {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }

        static Position parse(String text) {
            String[] parts = text.split("\n", 3);
            return new Position(Double.parseDouble(parts[0]), UUID.fromString(parts[1]), parts[2]);
        }

        String text() {
            return metres + "\n" + id + "\n" + name;
        }
    }

    /** Something that was found, and where it stands. */
    record Found(Position position, Asset asset) {}

    /** In their order, after the given one. */
    Uni<List<Found>> find(Mutiny.Session session, AssetQuery query, Optional<Position> after, int limit);
}
