package org.throughline.referral.roster.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Lists as JSON: how many rows go to PostgreSQL in one statement. */
@ApplicationScoped
class Json {

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String of(Collection<?> rows) {
        try {
            return mapper.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows could not be written as JSON", impossible);
        }
    }

    <T> List<T> listOf(Class<T> type, String json) {
        try {
            return mapper.readerForListOf(type).readValue(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored list cannot be read", damaged);
        }
    }
}
