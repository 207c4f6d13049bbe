package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.e2e.stack.Program;
import org.throughline.e2e.stack.Repository;

/** What {@code protections/run} takes away is still where its patches look for it, so that the script can be run at any time. */
class ProtectionsTest {

    private static final Duration SHORT = Duration.ofSeconds(20);

    @BeforeAll
    static void gitIsThere() {
        assumeTrue(Program.start("git --version").awaitEnd(SHORT) == 0, "git is not on the PATH");
    }

    static List<String> patches() throws IOException {
        Path folder = Repository.root().resolve("deploy/e2e/protections");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> patches = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".patch"))
                    .sorted()
                    .toList();
            assertThat(patches).hasSizeGreaterThan(5);
            return patches;
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void aProtectionCanBeTakenAway(String patch) {
        Program check = Program.start("git apply --check deploy/e2e/protections/" + patch);

        assertThat(check.awaitEnd(SHORT)).as(check.output()).isZero();
    }
}
