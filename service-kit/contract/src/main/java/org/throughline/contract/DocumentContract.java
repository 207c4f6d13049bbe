package org.throughline.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every service promises of its API document; {@code -Dthroughline.contracts.write=true} writes it anew. */
public abstract class DocumentContract {

    private static final Path COMMITTED = Path.of("contracts/openapi.yaml");
    private static final Path EXAMPLES = Path.of("src/main/resources/api-examples");

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
        ApiDocument document = document();

        assertThat(document.isEmpty()).isFalse();
        assertThat(document.gaps()).isEmpty();
    }

    @Test
    void everyExampleIsWhatItsOperationTakesAndAnswers() throws IOException {
        ApiDocument document = document();
        RequestBodies bodies = RequestBodies.of(getClass().getPackageName());

        assertThat(examples()).isSubsetOf(document.operationIds());
        assertThat(document.exampleFaults()).isEmpty();
        assertThat(document.requestExamples())
                .allSatisfy((operation, example) ->
                        assertThat(bodies.faults(operation, example)).isEmpty());
    }

    @Test
    void everyProblemIsNamedByAnOperation() throws IOException {
        Set<String> unnamed = Problems.of(getClass().getPackageName());
        unnamed.removeAll(document().problems());

        assertThat(unnamed).isEqualTo(namedByNoOperation().keySet());
    }

    /** Whoever sent another text reads them: a pattern is for machines. */
    @Test
    void everyPatternOfARequestHasWords() {
        assertThat(RequestPatterns.of(getClass().getPackageName()).without(this::words))
                .isEmpty();
    }

    /** What the service says of a text that a pattern refuses. */
    protected abstract Optional<String> words(Pattern pattern);

    /** The problems of the service that no operation of its document answers, and why. */
    protected Map<String, String> namedByNoOperation() {
        return Map.of();
    }

    private static ApiDocument document() throws IOException {
        String read = given().queryParam("format", "json").get("/q/openapi").asString();
        return ApiDocument.of(new ObjectMapper().readTree(read));
    }

    /** The operations that have some. */
    private static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("[.]json$", ""))
                    .toList();
        }
    }
}
