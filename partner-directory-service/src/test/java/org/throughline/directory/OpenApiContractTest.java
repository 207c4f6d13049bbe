package org.throughline.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed document is the one the code gives; {@code -Dthroughline.contracts.write=true} writes it anew. */
@QuarkusTest
class OpenApiContractTest {

    private static final Path COMMITTED = Path.of("contracts/openapi.yaml");

    @Test
    void theCommittedDocumentIsThatOfTheCode() throws IOException {
        String document = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("throughline.contracts.write")) {
            Files.writeString(COMMITTED, document);
        }

        assertThat(document).isEqualTo(Files.readString(COMMITTED));
    }
}
