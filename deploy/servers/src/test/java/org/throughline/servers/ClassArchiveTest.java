package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/** With a real program, which says a few lines and ends: the PostgreSQL driver's jar is one. */
class ClassArchiveTest {

    private static final String FROM_AN_ARCHIVE = "source: shared objects file (top)";

    @TempDir
    private Path folder;

    private Path program = Path.of("");

    @BeforeEach
    void copyProgram() throws Exception {
        program = Files.copy(
                Path.of(Driver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()),
                folder.resolve("program.jar"));
        Files.setLastModifiedTime(program, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private String run(ClassArchive archive) throws Exception {
        List<String> command = new ArrayList<>(List.of(ChildJvm.java(), "-XX:+UseSerialGC"));
        command.addAll(archive.options());
        command.addAll(List.of("-Xlog:class+load", "-jar", program.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        archive.keep();
        return output;
    }

    @Test
    void whatAProgramHadLoadedIsThereTheNextTime() throws Exception {
        assertThat(run(ClassArchive.of(program)))
                .contains("org.postgresql.util.PGJDBCMain")
                .doesNotContain(FROM_AN_ARCHIVE);
        assertThat(run(ClassArchive.of(program)).lines())
                .anySatisfy(line -> assertThat(line).contains("org.postgresql.util.PGJDBCMain", FROM_AN_ARCHIVE));
    }

    @Test
    void aProgramThatWasBuiltAnewMakesItsOwn() throws Exception {
        run(ClassArchive.of(program));
        Files.setLastModifiedTime(program, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run(ClassArchive.of(program))).doesNotContain(FROM_AN_ARCHIVE);
    }

    @Test
    void whatIsNoArchiveKeepsNoProgramFromStarting() throws Exception {
        run(ClassArchive.of(program));
        Path kept;
        try (var files = Files.list(folder)) {
            kept = files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(kept);
        Files.writeString(kept, "cut off");

        assertThat(run(ClassArchive.of(program)))
                .contains("org.postgresql.util.PGJDBCMain")
                .doesNotContain(FROM_AN_ARCHIVE);
    }
}
