package org.throughline.directory.assetmap;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.ListPosition;

/** What there is in the district of the transaction. */
public interface Assets {

    /**
     * Something that was found, and where it stands.
     *
     * @param someWords whether nothing has all the words, and this some of them
     */
    record Found(ListPosition position, Asset asset, boolean someWords) {}

    /** In their order, after the given one. */
    Uni<List<Found>> find(Mutiny.Session session, AssetQuery query, Optional<ListPosition> after, int limit);
}
