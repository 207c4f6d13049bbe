package org.throughline.directory.hsds.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.throughline.directory.hsds.NumberedPage;

/** The standard's page envelope. */
record HsdsPage<T>(
        @JsonProperty("total_items") long totalItems,
        @JsonProperty("total_pages") long totalPages,
        @JsonProperty("page_number") int pageNumber,
        int size,
        @JsonProperty("first_page") boolean firstPage,
        @JsonProperty("last_page") boolean lastPage,
        boolean empty,
        List<T> contents) {

    HsdsPage {
        contents = List.copyOf(contents);
    }

    static <T> HsdsPage<T> of(long total, List<T> contents, NumberedPage page) {
        long pages = (total + page.size() - 1) / page.size();
        return new HsdsPage<>(
                total,
                pages,
                page.number(),
                contents.size(),
                page.number() == 1,
                page.number() >= pages,
                contents.isEmpty(),
                contents);
    }
}
