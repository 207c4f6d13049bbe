package org.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path ROOT = Path.of("/somewhere");

    @Test
    void nothingAskedMeansOneWalkOnTheUsualPortsAndKeepsServing() {
        Options options = Options.parse(ROOT);

        assertThat(options.seeds()).containsExactly(1L);
        assertThat(options.ports().base()).isEqualTo(18_000);
        assertThat(options.data()).isEqualTo(Path.of("/somewhere/deploy/local/.throughline"));
        assertThat(options.once()).isFalse();
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void seedsComeOneByOneOrAsAListAndEachOnce() {
        Options options = Options.parse(ROOT, "--seed", "7,8", "--once", "--seed", "-3", "--seed", "7");

        assertThat(options.seeds()).containsExactly(7L, 8L, -3L);
        assertThat(options.once()).isTrue();
    }

    @Test
    void portsAndDataCanBeMoved() {
        Options options = Options.parse(ROOT, "--ports", "21000", "--data", "/tmp/x/../y", "--fresh");

        assertThat(options.ports().base()).isEqualTo(21_000);
        assertThat(options.data()).isEqualTo(Path.of("/tmp/y"));
        assertThat(options.fresh()).isTrue();
    }

    @Test
    void aStartWithoutAWalkHasNoSeeds() {
        assertThat(Options.parse(ROOT, "--no-walk").seeds()).isEmpty();
    }

    @Test
    void settingsOfTheServicesCanBeChangedByTheirKeys() {
        Options options =
                Options.parse(ROOT, "--set", "throughline.link.life=PT1H", "--set", "quarkus.mailer.from=a=b@c.test");

        assertThat(options.settings())
                .containsEntry("throughline.link.life", "PT1H")
                .containsEntry("quarkus.mailer.from", "a=b@c.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--ports 80",
                "--ports x",
                "--ports 65500",
                "--seed one",
                "--seed",
                "--wrong",
                "--no-walk --seed 1",
                "--set THIS",
                "--set"
            })
    void whatIsNotUnderstoodIsRefusedWithTheUsage(String line) {
        assertThatThrownBy(() -> Options.parse(ROOT, line.split(" ")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(2))
                .hasMessageContaining("usage: up");
    }

    @Test
    void downTakesTheFolderOfTheUpItStops() {
        assertThat(Down.data(ROOT)).isEqualTo(Options.defaultData(ROOT));
        assertThat(Down.data(ROOT, "--data", "/tmp/y")).isEqualTo(Path.of("/tmp/y"));
        assertThatThrownBy(() -> Down.data(ROOT, "--all")).isInstanceOf(Refusal.class);
    }
}
