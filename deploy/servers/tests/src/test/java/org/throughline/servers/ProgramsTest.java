package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private Programs programs;

    @TempDir
    Path root;

    @BeforeEach
    void startOne() throws IOException {
        pack(root.resolve("echo-service"));
        programs = Programs.wanted("echo=echo-service", root, root.resolve("data"));
        programs.startAll(Map.of("throughline.postgres.port", "5", "throughline.some-thing.here", "x"));
    }

    @AfterEach
    void end() {
        programs.killAll();
    }

    @Test
    void aProgramIsToldWhatTheServersToldAndWhomToTrust() throws Exception {
        assertThat(env("THROUGHLINE_POSTGRES_PORT")).isEqualTo("5");
        assertThat(env("THROUGHLINE_SOME_THING_HERE")).isEqualTo("x");
        assertThat(env("THROUGHLINE_ECHO_URL")).isEqualTo(address());
        assertThat(env("QUARKUS_OIDC_PUBLIC_KEY")).isEqualTo(System.getProperty("quarkus.oidc.public-key"));
        assertThat(env("QUARKUS_OIDC_TOKEN_ISSUER")).isEqualTo(TestTokens.ISSUER);
        assertThat(env("QUARKUS_PROFILE")).isNotEqualTo("prod");
        assertThat(env("THROUGHLINE_ROOT")).isEqualTo(System.getProperty("throughline.root"));
        assertThat(env("THROUGHLINE_TOKENS_PRIVATE_KEY")).isEqualTo("null");
        assertThat(env("THROUGHLINE_LINK_KEY")).hasSize(44).isNotEqualTo(env("THROUGHLINE_CURSOR_KEY"));
    }

    @Test
    void aProgramGetsTheTokenOfItsAccount() throws Exception {
        String endpoint = env("quarkus.oidc-client.auth-server-url") + env("quarkus.oidc-client.token-path");
        HttpRequest asking = HttpRequest.newBuilder(URI.create(endpoint))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();

        String answer = http.send(asking, HttpResponse.BodyHandlers.ofString()).body();

        String claims = new String(
                Base64.getUrlDecoder().decode(answer.replaceAll(".*\"access_token\":\"[^.]+\\.([^.]+).*", "$1")),
                StandardCharsets.UTF_8);
        assertThat(claims).contains("\"azp\":\"echo-service\"", "\"aud\":\"echo-service\"", "\"service\"");
    }

    @Test
    void aKeyThatTheTestsSayIsNotReplaced() throws Exception {
        programs.killAll();
        System.setProperty("throughline.cursor.key", "known");
        try {
            programs.startAll(Map.of());
        } finally {
            System.clearProperty("throughline.cursor.key");
        }

        assertThat(env("THROUGHLINE_CURSOR_KEY")).isEqualTo("known");
    }

    @Test
    void aKilledProgramIsGoneAndComesBackWhereItWas() throws Exception {
        assertThat(programs.command("kill echo-service")).isNull();
        assertThatThrownBy(() -> env("PATH")).isInstanceOf(ConnectException.class);

        assertThat(programs.command("start echo-service")).isNull();
        assertThat(env("THROUGHLINE_POSTGRES_PORT")).isEqualTo("5");
    }

    @Test
    void aPausedProgramAnswersLater() throws Exception {
        assertThat(programs.command("pause echo-service")).isNull();
        assertThatThrownBy(() -> env("PATH")).isInstanceOf(HttpTimeoutException.class);

        assertThat(programs.command("resume echo-service")).isNull();
        assertThat(env("THROUGHLINE_POSTGRES_PORT")).isEqualTo("5");
    }

    @Test
    void onlyItsOwnCommandsAreUnderstood() {
        assertThat(programs.understands("kill echo-service")).isTrue();
        assertThat(programs.understands("kill kafka")).isFalse();
        assertThat(programs.command("paint echo-service")).contains("unknown command");
    }

    @Test
    void whatIsNotPackagedIsSaidInOneLine() {
        assertThatThrownBy(
                        () -> Programs.wanted("a=a-service,echo=echo-service,b=b-service", root, root.resolve("other")))
                .hasMessage("a-service, b-service not packaged: run mvn verify, or first"
                        + " mvn package -DskipTests -pl a-service,b-service -am");
    }

    private String address() {
        return programs.addresses().get("throughline.echo.url");
    }

    private String env(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/env/" + name))
                .timeout(Duration.ofMillis(500))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** As a module is packaged: a jar that names its main class. */
    private static void pack(Path module) throws IOException {
        Path app = Files.createDirectories(module.resolve("target").resolve("quarkus-app"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EchoProgram.class.getName());
        String file = EchoProgram.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(app.resolve("quarkus-run.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream main = EchoProgram.class.getResourceAsStream("/" + file)) {
            jar.putNextEntry(new JarEntry(file));
            main.transferTo(jar);
        }
    }
}
