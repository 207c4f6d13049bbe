package org.throughline.referral.departure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is read here, and what its publisher promises. */
class StaffDepartedContractTest {

    private static final Path PROMISED = Path.of(
            "../partner-directory-service/contracts/events/org.throughline.directory.staff.departed.v1.schema.json");

    @Test
    void everyReasonThatTheDirectoryTellsHasItsWord() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(PROMISED));

        assertThat(texts(schema.at("/properties/reason/enum")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DepartureReason.values())
                        .map(DepartureReason::name)
                        .toList());
        assertThat(texts(schema.at("/required")))
                .contains("staffId", "organizationId", "serviceIds", "lastDay", "reason");
    }

    private static Iterable<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
