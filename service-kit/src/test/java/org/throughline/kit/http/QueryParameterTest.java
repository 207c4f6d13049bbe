package org.throughline.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kit.problem.FieldError;

class QueryParameterTest {

    enum Colour {
        RED,
        GREEN
    }

    static class Common {
        @QueryParam("page")
        int page;
    }

    static class Held extends Common {
        @QueryParam("full")
        boolean full;

        String noParameter;
    }

    interface Operation {
        void list(
                @QueryParam("limit") Integer limit,
                @QueryParam("from") long from,
                @QueryParam("open") Boolean open,
                @QueryParam("id") UUID id,
                @QueryParam("on") LocalDate on,
                @QueryParam("since") Instant since,
                @QueryParam("colour") Colour colour,
                @QueryParam("text") String text,
                @QueryParam("source") @DefaultValue("default") String source,
                @QueryParam("match") List<String> match,
                @QueryParam("ids") List<UUID> ids,
                @BeanParam Held held,
                String body);
    }

    private static final List<QueryParameter> PARAMETERS =
            QueryParameter.of(Operation.class.getDeclaredMethods()[0]);

    private static List<FieldError> faults(String name, String... values) {
        return PARAMETERS.stream()
                .filter(parameter -> parameter.name().equals(name))
                .flatMap(parameter -> parameter.fault(List.of(values)).stream())
                .toList();
    }

    @Test
    void allParametersOfAnOperationAreKnown() {
        assertThat(PARAMETERS)
                .extracting(QueryParameter::name)
                .containsExactlyInAnyOrder(
                        "limit", "from", "open", "id", "on", "since", "colour", "text", "source", "match", "ids",
                        "full", "page");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 8, true",
        "limit, -1, true",
        "limit, 8.5, false",
        "limit, abc, false",
        "limit, 99999999999, false",
        "limit, '', false",
        "from, 99999999999, true",
        "from, x, false",
        "open, true, true",
        "open, FALSE, true",
        "open, perhaps, false",
        "open, 1, false",
        "open, '', false",
        "full, perhaps, false",
        "page, abc, false",
        "page, 2, true",
        "id, 01930000-0000-7000-8000-00000000000a, true",
        "id, abc, false",
        "on, 2026-08-24, true",
        "on, soon, false",
        "on, 2026-02-30, false",
        "since, 2026-08-24T14:00:00Z, true",
        "since, yesterday, false",
        "colour, RED, true",
        "colour, red, false",
        "colour, FOO, false",
        "text, anything, true",
        "match, anything, true",
        "ids, abc, false"
    })
    void whatCannotBeReadIsAFault(String name, String value, boolean readable) {
        assertThat(faults(name, value).isEmpty()).isEqualTo(readable);
    }

    @Test
    void aFaultNamesTheParameterAndNotTheValue() {
        assertThat(faults("colour", "secret"))
                .containsExactly(new FieldError("?colour", "UNREADABLE", "It is one of RED, GREEN."));
    }

    @Test
    void onlyAListMayBeGivenTwice() {
        Stream.of("limit", "text", "id", "full").forEach(name -> assertThat(faults(name, "true", "true"))
                .extracting(FieldError::code)
                .containsExactly("REPEATED"));
        assertThat(faults("match", "a", "b")).isEmpty();
        assertThat(faults("ids", UUID.randomUUID().toString(), "abc")).hasSize(1);
    }

    @Test
    void anEmptyTextIsNotTheDefault() {
        assertThat(faults("source", "")).extracting(FieldError::pointer).containsExactly("?source");
        assertThat(faults("source", "county")).isEmpty();
        assertThat(faults("text", "")).isEmpty();
    }
}
