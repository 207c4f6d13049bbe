package org.throughline.directory.register;

import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.kit.http.EntityTags;

/**
 * How the entries of a kind are answered: as a view of the content, with the version as its tag.
 *
 * @param path where they lie, such as {@code /v1/meetings}
 */
public record EntryAnswers<T, V>(String path, Function<Entry<T>, V> view) {

    public EntryAnswers {
        Objects.requireNonNull(path);
        Objects.requireNonNull(view);
    }

    public RestResponse<V> created(Entry<T> made) {
        return answer(ResponseBuilder.created(URI.create(path + "/" + made.id())), made);
    }

    public RestResponse<V> ok(Entry<T> found) {
        return answer(ResponseBuilder.ok(), found);
    }

    private RestResponse<V> answer(ResponseBuilder<V> response, Entry<T> entry) {
        return response.entity(view.apply(entry))
                .tag(EntityTags.of(entry.version()))
                .build();
    }
}
