package org.throughline.consent;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import org.throughline.contract.DocumentContract;
import org.throughline.kit.problem.WordedPatterns;

@QuarkusTest
class OpenApiContractTest extends DocumentContract {

    @Override
    protected Map<String, String> namedByNoOperation() {
        return Map.of("SIGNING_CLOSED", "A signing is closed to those who came by its links, and their pages say so.");
    }

    @Override
    protected Optional<String> words(Pattern pattern) {
        return WordedPatterns.words(pattern);
    }
}
