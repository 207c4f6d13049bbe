package org.throughline.directory.people.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which fields of a user Keycloak's refusal names: one beside its message, or several in a list. */
final class RefusedFields {

    /** Ours are called the same. */
    private static final List<String> OF_REQUESTS = List.of("email", "firstName", "lastName");

    private RefusedFields() {}

    /** Empty where it does not say. */
    static Set<String> of(Response answer) {
        try {
            return answer.hasEntity() ? of(answer.readEntity(ObjectNode.class)) : Set.of();
        } catch (ProcessingException | IllegalStateException unreadable) {
            return Set.of();
        }
    }

    static Set<String> of(JsonNode answer) {
        Set<String> named = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(answer),
                        StreamSupport.stream(answer.path("errors").spliterator(), false))
                .map(error -> error.path("field").asText())
                .filter(OF_REQUESTS::contains)
                .forEach(named::add);
        return named;
    }
}
