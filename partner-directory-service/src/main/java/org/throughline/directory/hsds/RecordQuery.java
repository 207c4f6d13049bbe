package org.throughline.directory.hsds;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which published records are wanted; all given parts must hold. Ids are our own.
 *
 * @param search words, which are found by their stems in what a record says of itself; a service at a location also in what is
 *     said of its service, and at a confidential place never
 * @param modifiedAfter records that changed, with everything they carry, at or after this time
 * @param taxonomyTerm records with this term; a service at a location by its service, an organization by any service too
 * @param taxonomy records with any term of it; terms that belong to it
 * @param organization services of it
 * @param parent terms directly below it
 * @param topOnly terms below no other
 * @param vicinity services at locations that serve a postcode, or are near
 */
public record RecordQuery(
        String table,
        @Nullable String search,
        @Nullable Instant modifiedAfter,
        @Nullable UUID taxonomyTerm,
        @Nullable UUID taxonomy,
        @Nullable UUID organization,
        @Nullable UUID parent,
        boolean topOnly,
        @Nullable Vicinity vicinity) {

    /**
     * For whom they are: those of a postcode, as far as areas say it.
     *
     * @param metres in a straight line around the middle of the postcode, which is the middle of the published places that have
     *     it in their address; null however far they are
     */
    public record Vicinity(String postcode, @Nullable Integer metres) {
        public Vicinity {
            Objects.requireNonNull(postcode);
        }
    }

    public RecordQuery {
        Objects.requireNonNull(table);
    }
}
