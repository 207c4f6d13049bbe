package org.throughline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.local.Refusal;
import org.throughline.servers.ProcessMark;

class LocalFolderTest {

    @TempDir
    Path parent;

    @Test
    void onlyItsOwnerCanReadTheFolderAndTheKeysInIt() throws IOException {
        try (LocalFolder folder = LocalFolder.open(parent.resolve("data"))) {
            InstallationKeys.of(folder);

            assertThat(permissions(folder.root())).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("keys.properties"))).isEqualTo("rw-------");
        }
    }

    @Test
    void keysStayTheSameAtLaterStarts() throws IOException {
        try (LocalFolder folder = LocalFolder.open(parent.resolve("data"))) {
            InstallationKeys first = InstallationKeys.of(folder);

            assertThat(first.values()).hasSize(3).allSatisfy((name, key) -> assertThat(key)
                    .hasSize(44));
            assertThat(InstallationKeys.of(folder)).isEqualTo(first);
        }
    }

    @Test
    void aSecondUpOnTheSameFolderIsRefused() throws IOException {
        try (LocalFolder folder = LocalFolder.open(parent.resolve("data"))) {
            assertThatThrownBy(() -> LocalFolder.open(folder.root()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("another `up` is running");
        }
    }

    @Test
    void emptyingLeavesNothingButTheLock() throws IOException {
        try (LocalFolder folder = LocalFolder.open(parent.resolve("data"))) {
            Files.createDirectories(folder.resolve("postgres/base"));
            folder.writePrivately("walked", "x");
            folder.empty();

            try (var entries = Files.list(folder.root())) {
                assertThat(entries.map(path -> path.getFileName().toString())).containsExactly("up.lock");
            }
        }
    }

    @Test
    void aProcessIsKnownByItsIdAndItsStart() {
        ProcessMark ours = ProcessMark.of(ProcessHandle.current());

        assertThat(ProcessMark.parse(ours.text())).contains(ours);
        assertThat(ours.find()).contains(ProcessHandle.current());
        assertThat(new ProcessMark(ours.pid(), ours.startedMillis() - 1).find()).isEmpty();
        assertThat(ProcessMark.parse("12")).isEmpty();
    }

    @Test
    void ourOwnMemoryCanBeRead() {
        assertThat(Memory.ofTree(ProcessHandle.current())).isGreaterThan(10);
        assertThat(Memory.ofProcess(0)).isZero();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
