package org.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether {@code up} builds, in a tree of empty files: {@code mvn} and {@code java} only tell that they were called. */
class UpScriptTest {
    private static final Instant WRITTEN = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant BUILT = WRITTEN.plusSeconds(60);
    private static final Instant CHANGED = BUILT.plusSeconds(60);
    private static final List<String> SERVICES =
            List.of("partner-directory-service", "consent-service", "referral-service", "outcomes-service", "gateway");

    @TempDir
    private Path root;

    private Path tools;

    @BeforeEach
    void builtTree() throws IOException {
        Path script = root.resolve("deploy/local/up");
        Files.createDirectories(script.getParent());
        Files.copy(Path.of("up"), script);
        tools = Files.createDirectory(root.resolve("tools"));
        for (String tool : List.of("mvn", "java")) {
            executable(tools.resolve(tool), "#!/bin/sh\necho [INFO] Building called " + tool + "\n");
        }
        file("pom.xml", WRITTEN);
        file("service-kit/pom.xml", WRITTEN);
        file("service-kit/parent/pom.xml", WRITTEN);
        file("service-kit/src/main/Kit.java", WRITTEN);
        file("deploy/keycloak/realm.json", WRITTEN);
        for (String module : List.of("deploy/servers", "deploy/local")) {
            module(module, module.substring(module.indexOf('/') + 1) + ".jar");
        }
        for (String service : SERVICES) {
            module(service, "quarkus-app/quarkus-run.jar");
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                Files.setLastModifiedTime(folder, FileTime.from(WRITTEN));
            }
        }
    }

    @Test
    void whatIsYoungerThanItsSourcesIsNotBuiltAgain() throws Exception {
        assertThat(up()).doesNotContain("called mvn").contains("called java").doesNotContain("find:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent-service/src/main/Program.java",
                "gateway/pom.xml",
                "deploy/local/src/main/Program.java",
                "service-kit/src/main/Kit.java",
                "service-kit/parent/pom.xml",
                "deploy/keycloak/realm.json",
                "pom.xml"
            })
    void whatWasChangedSinceIsBuilt(String changed) throws Exception {
        file(changed, CHANGED);

        assertThat(up()).contains("called mvn");
    }

    @Test
    void whatIsNotThereIsBuilt() throws Exception {
        Files.delete(root.resolve("referral-service/target/quarkus-app/quarkus-run.jar"));

        assertThat(up()).contains("called mvn");
    }

    @Test
    void helpIsGivenWithoutABuild() throws Exception {
        file("pom.xml", CHANGED);

        assertThat(up("--help")).contains("--seed N").doesNotContain("called");
    }

    private void module(String module, String made) throws IOException {
        file(module + "/pom.xml", WRITTEN);
        file(module + "/src/main/Program.java", WRITTEN);
        file(module + "/target/" + made, BUILT);
    }

    private void file(String name, Instant time) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private String up(String... options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(root.resolve("deploy/local/up").toString()), Stream.of(options))
                        .toList());
        builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        builder.environment().remove("THROUGHLINE_BUILT");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
