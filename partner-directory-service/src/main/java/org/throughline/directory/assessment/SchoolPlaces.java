package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where the schools of the directory are. */
public interface SchoolPlaces {

    /**
     * A school's place.
     *
     * @param name as its location is called in the directory
     */
    record SchoolPlace(String name, double latitude, double longitude) {}

    /** By sourced id; schools without a published place are not among them. */
    Uni<Map<String, SchoolPlace>> bySchool(Mutiny.Session session);
}
