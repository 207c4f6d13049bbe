package org.throughline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one service reads is held to the document of the one that tells it. */
class ToldFactsTest {

    private static final String TELLER =
            """
            channels:
              plans:
                address: plans.v1
                messages: {made: {$ref: '#/components/messages/made'}, lost: {$ref: '#/components/messages/lost'}}
              others:
                address: others.v1
                messages: {seen: {name: seen}}
            operations:
              tell: {action: send, channel: {$ref: '#/channels/plans'}, messages: [{$ref: '#/channels/plans/messages/made'}]}
              hear: {action: receive, channel: {$ref: '#/channels/others'}}
            components:
              messages:
                made: {name: made}
                lost: {name: lost}
            """;

    @TempDir
    Path services;

    private LinkedDocument teller;

    @BeforeEach
    void somebodyTells() throws IOException {
        teller = written("teller", TELLER);
    }

    @Test
    void whatIsSentThereIsRead() throws IOException {
        assertThat(faults("plans.v1", "$ref: '../teller/asyncapi.yaml#/channels/plans/messages/made'"))
                .isEmpty();
    }

    @Test
    void whatADocumentOnlyKnowsNobodyTells() throws IOException {
        assertThat(faults("plans.v1", "$ref: '../teller/asyncapi.yaml#/components/messages/lost'"))
                .containsExactly("plans.v1 lost: the document that it stands in does not send it there");
        assertThat(faults("others.v1", "$ref: '../teller/asyncapi.yaml#/channels/others/messages/seen'"))
                .containsExactly("others.v1 seen: the document that it stands in does not send it there");
        assertThat(faults("plans.v1", "name: made"))
                .containsExactly("plans.v1 made: the document that it stands in does not send it there");
    }

    @Test
    void whatIsSentElsewhereIsNotReadHere() throws IOException {
        assertThat(faults("others.v1", "$ref: '../teller/asyncapi.yaml#/components/messages/made'"))
                .hasSize(1);
    }

    @Test
    void whatNobodyTellsYetMayBeWaitedForUntilSomebodyDoes() throws IOException {
        assertThat(faults("plans.v1", "name: found, x-not-told-yet: true")).isEmpty();
        assertThat(faults("plans.v1", "name: made, x-not-told-yet: true"))
                .containsExactly("plans.v1 made: it is told by now");
    }

    @Test
    void anOperationThatNamesNoMessagesHasThoseOfItsChannel() {
        assertThat(names("send")).containsExactly("made");
        assertThat(names("receive")).containsExactly("seen");
    }

    private Stream<String> names(String action) {
        return new ToldFacts(teller).messages(action).map(message -> message.text("/name"));
    }

    private List<String> faults(String address, String message) throws IOException {
        LinkedDocument reader = written(
                "reader",
                """
                channels:
                  read: {address: %s, messages: {one: {%s}}}
                operations:
                  follow: {action: receive, channel: {$ref: '#/channels/read'}}
                """
                        .formatted(address, message));
        return new ToldFacts(reader).faultsOfReading(List.of(reader, teller));
    }

    private LinkedDocument written(String service, String document) throws IOException {
        Path file = Files.createDirectories(services.resolve(service)).resolve("asyncapi.yaml");
        return LinkedDocument.at(Files.writeString(file, document));
    }
}
