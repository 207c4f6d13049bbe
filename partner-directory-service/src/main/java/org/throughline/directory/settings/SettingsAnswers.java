package org.throughline.directory.settings;

import java.util.Objects;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.kit.http.EntityTags;

/** How what holds of a kind of settings is answered: as a view, with the version as its tag. */
public record SettingsAnswers<T, V>(Function<SettingsVersion<T>, V> view) {

    public SettingsAnswers {
        Objects.requireNonNull(view);
    }

    public RestResponse<V> ok(SettingsVersion<T> set) {
        return ResponseBuilder.ok(view.apply(set))
                .tag(EntityTags.of(set.version()))
                .build();
    }
}
