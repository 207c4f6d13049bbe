package org.throughline.consent;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.throughline.contract.DocumentContract;

@QuarkusTest
class OpenApiContractTest extends DocumentContract {

    @Override
    protected Map<String, String> namedByNoOperation() {
        return Map.of("SIGNING_CLOSED", "A signing is closed to those who came by its links, and their pages say so.");
    }
}
