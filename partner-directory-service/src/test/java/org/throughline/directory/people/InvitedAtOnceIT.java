package org.throughline.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.servers.Mailbox;

/** Several who invite the same person at the same time, with the real identity provider. */
@QuarkusTest
class InvitedAtOnceIT {

    private static final int ROUNDS = 8;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RealmAdmin realm = new RealmAdmin();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Response invite(String address, String role) {
        return district.as("district-admin")
                .contentType("application/json")
                .body(Map.of(
                        "email",
                        address,
                        "firstName",
                        "Pat",
                        "lastName",
                        "Person",
                        "permission",
                        Map.of("roles", Set.of(role), "schools", Set.of())))
                .post("/v1/people");
    }

    private List<Response> atOnce(String address, List<String> roles) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> asked = new ArrayList<>();
        for (String role : roles) {
            asked.add(threads.submit(() -> {
                start.await();
                return invite(address, role);
            }));
        }
        start.countDown();
        List<Response> answers = new ArrayList<>();
        for (Future<Response> answer : asked) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static String newAddress() {
        return "o-" + UUID.randomUUID() + "@district.example.org";
    }

    private static List<Response> answered(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).toList();
    }

    /** The account has what the one 201 said, whoever asks; it was given once, and told once. */
    private void requireMadeOnce(String address, List<Response> answers) throws IOException {
        List<Response> made = answered(answers, 201);
        assertThat(answers.stream().map(Response::statusCode).toList()).containsOnlyOnce(201);
        UUID person = UUID.fromString(made.get(0).path("id"));
        assertThat(made.get(0).header("Location")).startsWith("http").endsWith("/v1/people/" + person);
        List<String> roles = made.get(0).path("permission.roles");
        assertThat(realm.roles(person).stream()
                        .filter(role -> Set.of("counselor", "district-admin", "auditor", "coordinator")
                                .contains(role)))
                .containsExactlyInAnyOrderElementsOf(roles);
        assertThat(realm.user(person).<Boolean>path("enabled")).isTrue();
        Response history = district.as("district-admin").get("/v1/people/" + person + "/history");
        assertThat(history.<List<String>>path("items.act")).containsExactly("INVITED");
        assertThat(history.<List<String>>path("items[0].permission.roles"))
                .as(history.asString())
                .isEqualTo(roles);
        await().atMost(PATIENCE).until(() -> !new Mailbox(address).mails().isEmpty());
        assertThat(new Mailbox(address).mails()).hasSize(1);
    }

    @Test
    void ofTwoThatDifferOneIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String address = newAddress();
            List<Response> answers = atOnce(address, List.of("counselor", "district-admin"));

            requireMadeOnce(address, answers);
            Response refused = answered(answers, 409).get(0);
            assertThat(refused.<String>path("type")).isEqualTo("urn:throughline:problem:address-taken");
        }
    }

    @Test
    void ofManyThatSayTheSameOneMakesTheAccountAndAllAreToldOfIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String address = newAddress();
            List<Response> answers = atOnce(address, List.of("counselor", "counselor", "counselor", "counselor"));

            requireMadeOnce(address, answers);
            assertThat(answered(answers, 200)).hasSize(AT_ONCE - 1).allSatisfy(answer -> assertThat(
                            answer.<Boolean>path("active"))
                    .isTrue());
        }
    }

    @Test
    void ofManyThatSayTwoThingsThoseOfOneKindAreRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String address = newAddress();
            List<Response> answers = atOnce(address, List.of("counselor", "auditor", "auditor", "counselor"));

            requireMadeOnce(address, answers);
            assertThat(answered(answers, 200)).hasSize(1);
            assertThat(answered(answers, 409)).hasSize(2);
        }
    }
}
