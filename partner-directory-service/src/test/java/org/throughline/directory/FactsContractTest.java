package org.throughline.directory;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.throughline.contract.HeardFactsContract;
import org.throughline.kit.inbox.postgres.FactHandler;

@QuarkusTest
class FactsContractTest extends HeardFactsContract {

    @Inject
    @Any
    Instance<FactHandler> handlers;

    @Override
    protected Stream<String> heard() {
        return handlers.stream().flatMap(handler -> handler.types().stream());
    }
}
