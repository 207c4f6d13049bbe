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

    @Test
    void whateverItPointsToIsThere() {
        assertThat(document.pointers()).isNotEmpty().allSatisfy(document::follow);
    }

    @Test
    void everyChannelNamesItsFactsAndEveryFactItsType() {
        List<LinkedDocument> channels = document.at("/channels").children();

        assertThat(channels).isNotEmpty().allSatisfy(channel -> {
            assertThat(messages(channel)).isNotEmpty().allSatisfy(FactsContract::namesItsType);
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

    /** The types of the facts that the document says the service reads. */
    protected final Set<String> received() {
        return named("receive");
    }

    private Set<String> named(String action) {
        return document.at("/operations").children().stream()
                .filter(operation -> operation.text("/action").equals(action))
                .map(operation -> operation.at("/channel"))
                .flatMap(channel -> messages(channel).stream())
                .map(message -> message.text("/name"))
                .collect(toSet());
    }

    private static List<LinkedDocument> messages(LinkedDocument channel) {
        return channel.at("/messages").children();
    }

    private static void namesItsType(LinkedDocument message) {
        assertThat(message.at("/payload").texts("/properties/type/const")).containsExactly(message.text("/name"));
    }
}
