package org.throughline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client knows a problem by its type: the door calls it as the services do. */
class GatewayProblemTest {

    @ParameterizedTest
    @EnumSource(value = GatewayProblem.class, names = "METHOD_NOT_ALLOWED", mode = EnumSource.Mode.EXCLUDE)
    void theDoorAnswersInTheWordsOfTheServices(GatewayProblem problem) throws IOException {
        String document = Files.readString(Path.of("../consent-service/contracts/openapi.yaml"));
        Matcher documented = Pattern.compile("    " + problem.name() + ":\n      summary: (.+)\n")
                .matcher(document);

        assertThat(documented.find()).isTrue();
        assertThat(documented.group(1)).isEqualTo(problem.title());
    }
}
