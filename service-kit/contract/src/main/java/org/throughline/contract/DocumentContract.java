package org.throughline.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What every service promises of its API document; {@code -Dthroughline.contracts.write=true} writes it anew. */
public abstract class DocumentContract {

    private static final Path COMMITTED = Path.of("contracts/openapi.yaml");

    @Test
    void theCommittedDocumentIsThatOfTheCode() throws IOException {
        String document = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("throughline.contracts.write")) {
            Files.writeString(COMMITTED, document);
        }

        assertThat(document).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void everyOperationSaysWhatItAnswers() throws IOException {
        String read = given().queryParam("format", "json").get("/q/openapi").asString();
        ApiDocument document = ApiDocument.of(new ObjectMapper().readTree(read));

        assertThat(document.isEmpty()).isFalse();
        assertThat(document.gaps()).isEmpty();
    }
}
