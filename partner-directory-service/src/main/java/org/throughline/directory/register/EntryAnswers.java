package org.throughline.directory.register;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import org.throughline.kit.http.EntityTags;

/**
 * How the entries of a kind are answered: as a view of the content, with the version as its tag.
 *
 * @param path where they lie, such as {@code /v1/meetings}
 */
public record EntryAnswers<T>(String path, Function<Entry<T>, ?> view) {

    public EntryAnswers {
        Objects.requireNonNull(path);
        Objects.requireNonNull(view);
    }

    public Response created(Entry<T> made) {
        return answer(Response.created(URI.create(path + "/" + made.id())), made);
    }

    public Response ok(Entry<T> found) {
        return answer(Response.ok(), found);
    }

    private Response answer(Response.ResponseBuilder response, Entry<T> entry) {
        return response.entity(view.apply(entry))
                .tag(EntityTags.of(entry.version()))
                .build();
    }
}
