package org.throughline.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.contract.FactsContract;
import org.throughline.kit.inbox.postgres.FactHandler;

@QuarkusTest
class FactsContractTest extends FactsContract {

    @Inject
    @Any
    Instance<FactHandler> handlers;

    @Test
    void whatIsReadIsSaid() {
        assertThat(received())
                .isEqualTo(handlers.stream()
                        .flatMap(handler -> handler.types().stream())
                        .collect(Collectors.toSet()));
    }
}
