package org.throughline.referral;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.throughline.contract.DocumentContract;
import org.throughline.kit.problem.WordedPatterns;

@QuarkusTest
class OpenApiContractTest extends DocumentContract {
    @Override
    protected Optional<String> words(Pattern pattern) {
        return WordedPatterns.words(pattern);
    }
}
