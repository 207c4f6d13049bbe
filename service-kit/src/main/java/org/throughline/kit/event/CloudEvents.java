package org.throughline.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;

/**
 * Writes and reads facts as CloudEvents 1.0 in structured JSON, with the extension attributes {@code tenant} and
 * {@code aggregateversion}.
 *
 * <p>It has a mapper of its own: the wire does not change when a service configures its HTTP one.
 */
public final class CloudEvents {

    private static final String SPEC_VERSION = "1.0";
    private static final String JSON = "application/json";
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new WholeMilliseconds()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private CloudEvents() {}

    /** The envelope in the order of the specification's examples. */
    private record Envelope(
            String specversion,
            UUID id,
            String source,
            String type,
            Instant time,
            UUID subject,
            String datacontenttype,
            UUID tenant,
            long aggregateversion,
            Object data) {}

    /** The JSON of a fact's data. */
    public static String data(Object data) {
        JsonNode json = MAPPER.valueToTree(data);
        if (!json.isObject()) {
            throw new IllegalArgumentException("the data of a fact is a JSON object");
        }
        return json.toString();
    }

    static <T> T data(ObjectNode data, Class<T> type) {
        try {
            return MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException unfit) {
            // The cause would quote the value.
            throw new InvalidFact("DATA_INVALID");
        }
    }

    public static byte[] write(UUID id, String source, Instant occurredAt, Fact fact) {
        Envelope envelope = new Envelope(
                SPEC_VERSION,
                id,
                source,
                fact.type(),
                occurredAt,
                fact.aggregateId(),
                JSON,
                fact.tenant().value(),
                fact.aggregateVersion(),
                fact.data());
        try {
            return MAPPER.writeValueAsBytes(envelope);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("the fact's data is not JSON", impossible);
        }
    }

    /** Reads tolerantly: attributes it does not know are ignored, whatever it needs must be there. */
    public static Reading read(byte @Nullable [] message) {
        if (message == null || message.length == 0) {
            return new Reading.Malformed("EMPTY");
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(message);
        } catch (IOException notJson) {
            return new Reading.Malformed("NOT_JSON");
        }
        if (!SPEC_VERSION.equals(json.path("specversion").textValue())) {
            return new Reading.Malformed("NOT_A_CLOUD_EVENT");
        }
        try {
            return new Reading.Understood(fact(json));
        } catch (InvalidFact invalid) {
            return new Reading.Malformed(invalid.code());
        } catch (IllegalArgumentException | DateTimeException invalid) {
            return new Reading.Malformed("ATTRIBUTE_INVALID");
        }
    }

    private static ReceivedFact fact(JsonNode json) {
        long version = json.path("aggregateversion").asLong(0);
        if (version < 1) {
            throw new InvalidFact("VERSION_INVALID");
        }
        if (!(json.path("data") instanceof ObjectNode data)) {
            throw new InvalidFact("DATA_MISSING");
        }
        return new ReceivedFact(
                UUID.fromString(text(json, "id")),
                text(json, "source"),
                text(json, "type"),
                OffsetDateTime.parse(text(json, "time")).toInstant(),
                new TenantId(UUID.fromString(text(json, "tenant"))),
                UUID.fromString(text(json, "subject")),
                version,
                data);
    }

    private static String text(JsonNode json, String attribute) {
        String value = json.path(attribute).textValue();
        if (value == null || value.isBlank()) {
            throw new InvalidFact("ATTRIBUTE_MISSING");
        }
        return value;
    }

    /** RFC 3339 in UTC with exactly three digits, so that equal times are equal text. */
    private static final class WholeMilliseconds extends StdSerializer<Instant> {

        WholeMilliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(MILLISECONDS.format(time));
        }
    }
}
