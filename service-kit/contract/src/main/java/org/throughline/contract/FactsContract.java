package org.throughline.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every service promises of its AsyncAPI document, so that a machine that reads it misses nothing. */
public abstract class FactsContract {

    private static final Path COMMITTED = Path.of("contracts/asyncapi.yaml");
    private static final Path SCHEMAS = Path.of("contracts/events");
    private static final String ENDING = ".schema.json";

    private final LinkedDocument document = LinkedDocument.at(COMMITTED);
    private final ToldFacts facts = new ToldFacts(document);

    @Test
    void whateverItPointsToIsThere() {
        assertThat(document.pointers()).isNotEmpty().allSatisfy(document::follow);
    }

    @Test
    void everyChannelNamesItsFactsAndEveryFactItsType() {
        List<LinkedDocument> channels = document.at("/channels").children();

        assertThat(channels).isNotEmpty().allSatisfy(channel -> {
            assertThat(ToldFacts.messages(channel)).isNotEmpty().allSatisfy(FactsContract::namesItsType);
        });
    }

    @Test
    void whatIsToldHasASchemaAndNoSchemaIsOfSomethingElse() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            Set<String> schemas = files.map(
                            file -> file.getFileName().toString().replace(ENDING, ""))
                    .collect(toSet());

            assertThat(named("send")).isNotEmpty().isEqualTo(schemas);
        }
    }

    @Test
    void whatIsReadIsToldByWhomItIsReadFrom() throws IOException {
        assertThat(facts.faultsOfReading(ofAllServices())).isEmpty();
    }

    private static List<LinkedDocument> ofAllServices() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve(COMMITTED))
                    .filter(Files::exists)
                    .map(LinkedDocument::at)
                    .toList();
        }
    }

    /** The types of the facts that the document says the service reads. */
    protected final Set<String> received() {
        return named("receive");
    }

    private Set<String> named(String action) {
        return facts.messages(action).map(message -> message.text("/name")).collect(toSet());
    }

    private static void namesItsType(LinkedDocument message) {
        assertThat(message.at("/payload").texts("/properties/type/const")).containsExactly(message.text("/name"));
    }
}
