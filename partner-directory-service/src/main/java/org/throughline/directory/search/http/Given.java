package org.throughline.directory.search.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is not given in a request asks for nothing. */
final class Given {

    private Given() {}

    static <T> List<T> codes(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
