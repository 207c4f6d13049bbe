package org.throughline.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kit.tenancy.TenantId;

class CloudEventsTest {

    private static final UUID EVENT = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final UUID AGGREGATE = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final TenantId TENANT = new TenantId(UUID.fromString("01930000-0000-7000-8000-00000000000a"));
    private static final Instant TIME = Instant.parse("2026-11-23T08:00:00Z");

    record Lent(UUID bookId, LocalDate until, Instant at, String remark) {}

    record Known(UUID bookId, Instant at) {
        Known {
            Objects.requireNonNull(at);
        }
    }

    private static Fact fact(Object data) {
        return new Fact("org.example.book.lent.v1", TENANT, AGGREGATE, 7, data);
    }

    private static ReceivedFact understood(byte[] json) {
        return ((Reading.Understood) CloudEvents.read(json)).fact();
    }

    @Test
    void theEnvelopeHasTheAttributesOfTheSpecificationAndOurTwo() throws Exception {
        Lent data = new Lent(AGGREGATE, LocalDate.of(2026, 12, 1), TIME, null);
        JsonNode json = new ObjectMapper().readTree(CloudEvents.write(EVENT, "/books", TIME, fact(data)));

        assertThat(json)
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                {"specversion": "1.0",
                                 "id": "01930000-0000-7000-8000-000000000001",
                                 "source": "/books",
                                 "type": "org.example.book.lent.v1",
                                 "time": "2026-11-23T08:00:00.000Z",
                                 "subject": "01930000-0000-7000-8000-000000000002",
                                 "datacontenttype": "application/json",
                                 "tenant": "01930000-0000-7000-8000-00000000000a",
                                 "aggregateversion": 7,
                                 "data": {"bookId": "01930000-0000-7000-8000-000000000002",
                                          "until": "2026-12-01", "at": "2026-11-23T08:00:00.000Z"}}
                                """));
        Iterator<String> names = json.fieldNames();
        assertThat(names.next()).isEqualTo("specversion");
    }

    @Test
    void whatWasWrittenIsReadAgainAndCanBeWrittenAgain() {
        byte[] written =
                CloudEvents.write(EVENT, "/books", TIME, fact(new Lent(AGGREGATE, LocalDate.EPOCH, TIME, "x")));
        ReceivedFact fact = understood(written);

        assertThat(fact.id()).isEqualTo(EVENT);
        assertThat(fact.tenant()).isEqualTo(TENANT);
        assertThat(fact.aggregateId()).isEqualTo(AGGREGATE);
        assertThat(fact.aggregateVersion()).isEqualTo(7);
        assertThat(fact.occurredAt()).isEqualTo(TIME);
        assertThat(fact.dataAs(Lent.class)).isEqualTo(new Lent(AGGREGATE, LocalDate.EPOCH, TIME, "x"));
        assertThat(understood(fact.toJson())).isEqualTo(fact);
    }

    @Test
    void aReaderIgnoresWhatItDoesNotKnow() {
        String later = new String(
                        CloudEvents.write(EVENT, "/books", TIME, fact(new Lent(AGGREGATE, LocalDate.EPOCH, TIME, "x"))),
                        StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"newattribute\":{\"a\":1},");
        assertThat(understood(later.getBytes(StandardCharsets.UTF_8)).dataAs(Known.class))
                .isEqualTo(new Known(AGGREGATE, TIME));
    }

    @Test
    void dataThatDoesNotFitIsInvalidAndNotQuoted() {
        for (String data : List.of("{\"bookId\": \"secret\"}", "{\"bookId\": null}", "{\"at\": \"secret\"}")) {
            ReceivedFact fact = understood(message(data).getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> fact.dataAs(Known.class))
                    .isInstanceOf(InvalidFact.class)
                    .hasMessage("DATA_INVALID")
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | NOT_JSON",
                "{\"data\": | NOT_JSON",
                "7 | NOT_A_CLOUD_EVENT",
                "{} | NOT_A_CLOUD_EVENT",
                "{\"specversion\": \"0.3\"} | NOT_A_CLOUD_EVENT",
                "{\"specversion\": \"1.0\"} | VERSION_INVALID",
                "{\"specversion\": \"1.0\", \"aggregateversion\": 0, \"data\": {}} | VERSION_INVALID",
                "{\"specversion\": \"1.0\", \"aggregateversion\": 1} | DATA_MISSING",
                "{\"specversion\": \"1.0\", \"aggregateversion\": 1, \"data\": []} | DATA_MISSING",
                "{\"specversion\": \"1.0\", \"aggregateversion\": 1, \"data\": {}} | ATTRIBUTE_MISSING",
                "{\"specversion\": \"1.0\", \"aggregateversion\": 1, \"data\": {}, \"id\": \"1\"} | ATTRIBUTE_INVALID",
            })
    void whatIsNotAFactHasACode(String message, String code) {
        assertThat(CloudEvents.read(message.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Reading.Malformed(code));
    }

    @Test
    void aTimeThatIsNoneIsAnInvalidAttribute() {
        String message = message("{}").replace("2026-11-23T08:00:00Z", "yesterday");
        assertThat(CloudEvents.read(message.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Malformed("ATTRIBUTE_INVALID"));
    }

    @Test
    void nothingIsMalformedToo() {
        assertThat(CloudEvents.read(null)).isEqualTo(new Reading.Malformed("EMPTY"));
        assertThat(CloudEvents.read(new byte[0])).isEqualTo(new Reading.Malformed("EMPTY"));
    }

    @Test
    void dataIsAnObject() {
        assertThatThrownBy(() -> CloudEvents.data(List.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fact("t", TENANT, AGGREGATE, 0, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String message(String data) {
        return "{\"specversion\": \"1.0\", \"id\": \"" + EVENT + "\", \"source\": \"/books\", \"type\": \"t\","
                + " \"time\": \"2026-11-23T08:00:00Z\", \"subject\": \"" + AGGREGATE + "\", \"tenant\": \"" + TENANT
                + "\", \"aggregateversion\": 1, \"data\": " + data + "}";
    }
}
