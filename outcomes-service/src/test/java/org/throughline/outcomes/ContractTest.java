package org.throughline.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {

    /** After a change of the API copy target/openapi.yaml over the committed one, and look at what changed. */
    @Test
    void theCommittedApiDocumentIsTheServices() throws IOException {
        String document = given().get("/q/openapi").asString();
        Files.writeString(Path.of("target/openapi.yaml"), document);

        assertThat(Path.of("contracts/openapi.yaml")).hasContent(document);
    }
}
