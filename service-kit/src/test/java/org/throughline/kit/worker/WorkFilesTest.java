package org.throughline.kit.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkFilesTest {

    private final String kind = "kit-test-" + UUID.randomUUID();
    private Path left;
    private Path ofAnotherKind;

    @BeforeEach
    void leave() throws IOException {
        left = Files.createTempFile(kind + "-", ".part");
        ofAnotherKind = Files.createTempFile(kind, ".part");
    }

    private static void age(Path file, Duration age) throws IOException {
        FileTime now = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minus(age)));
    }

    @AfterEach
    void delete() throws IOException {
        for (Path file : List.of(left, ofAnotherKind)) {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void whatAKilledProcessLeftGoesWhenTheNextWorkBegins() throws IOException {
        age(left, Duration.ofMinutes(61));
        age(ofAnotherKind, Duration.ofDays(9));

        Path begun = WorkFiles.begin(kind);

        assertThat(left).doesNotExist();
        assertThat(ofAnotherKind).exists();
        assertThat(begun).isEmptyFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(begun)))
                .isEqualTo("rw-------");
        Files.delete(begun);
    }

    @Test
    void whatOthersWorkOnStays() throws IOException {
        age(left, Duration.ofMinutes(59));

        Files.delete(WorkFiles.begin(kind));

        assertThat(left).exists();
    }
}
