package org.throughline.directory.hsds.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.throughline.directory.hsds.PublishedRecords;

/** The standard's page envelope. */
record HsdsPage(
        @JsonProperty("total_items") long totalItems,
        @JsonProperty("total_pages") long totalPages,
        @JsonProperty("page_number") int pageNumber,
        int size,
        @JsonProperty("first_page") boolean firstPage,
        @JsonProperty("last_page") boolean lastPage,
        boolean empty,
        List<Map<String, Object>> contents) {

    static HsdsPage of(PublishedRecords.Numbered found, int page, int perPage) {
        long pages = (found.total() + perPage - 1) / perPage;
        return new HsdsPage(
                found.total(),
                pages,
                page,
                found.documents().size(),
                page == 1,
                page >= pages,
                found.documents().isEmpty(),
                found.documents());
    }
}
