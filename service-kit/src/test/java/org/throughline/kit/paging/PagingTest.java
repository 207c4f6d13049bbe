package org.throughline.kit.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.servers.TestTokens;

@QuarkusTest
class PagingTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID counselor = UUID.randomUUID();

    @Test
    void thePagesTogetherAreTheWholeListInOrder() {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            added.add(add("note " + i));
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Response page = page(counselor, 3, cursor);
            read.addAll(page.path("items.id"));
            cursor = page.path("cursor");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
            pages++;
        } while (cursor != null);
        assertThat(read).isEqualTo(added);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aFullLastPageHasNoNext() {
        add("a");
        add("b");
        assertThat(page(counselor, 2, null).<String>path("cursor")).isNull();
    }

    @Test
    void aCursorIsUselessToAnotherPerson() {
        add("a");
        add("b");
        String cursor = page(counselor, 1, null).path("cursor");
        page(UUID.randomUUID(), 1, cursor).then().statusCode(400).body("errors.code", hasItem("UNKNOWN_CURSOR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%20", "ä"})
    void aDamagedCursorIsRefused(String cursor) {
        page(counselor, 1, cursor).then().statusCode(400).body("errors.pointer", hasItem("?cursor"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void aLimitOutOfRangeIsRefused(int limit) {
        page(counselor, limit, null).then().statusCode(400).body("errors.pointer", hasItem("?limit"));
    }

    private String add(String note) {
        return given().auth()
                .oauth2(token(counselor))
                .contentType("application/json")
                .body("{\"note\":\"" + note + "\",\"pauseMillis\":0}")
                .post("/v1/probes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response page(UUID person, int limit, String cursor) {
        var request = given().auth().oauth2(token(person)).queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/probes");
    }

    private String token(UUID person) {
        return TestTokens.person("counselor").named(person).tenant(tenant).token();
    }
}
