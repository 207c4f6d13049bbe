package org.throughline.e2e.people;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** A program of the district that reads its results feed, page by page, and keeps its place by a cursor. */
public final class Integrator {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Client client;

    Integrator(Client client) {
        this.client = client;
    }

    /** Where the feed ends now. */
    public String head() {
        return client.get("/v1/changes/head").then().statusCode(200).extract().path("cursor");
    }

    /** Everything behind a cursor, as it may be told at this moment. */
    public List<Map<String, Object>> readFrom(String cursor) {
        return readOn(page(cursor));
    }

    /** Everything from the beginning. */
    public List<Map<String, Object>> readAll() {
        return readOn(client.get("/v1/changes?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    private List<Map<String, Object>> readOn(JsonPath first) {
        JsonPath page = first;
        List<Map<String, Object>> all = new ArrayList<>(page.<Map<String, Object>>getList("items"));
        while (page.getBoolean("hasMore")) {
            page = page(page.getString("cursor"));
            all.addAll(page.getList("items"));
        }
        return all;
    }

    private JsonPath page(String cursor) {
        return client.get("/v1/changes?cursor={cursor}&limit=100", cursor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The entries of one referral's journey, as soon as the last of them is as wanted. */
    public List<Map<String, Object>> journeyOnce(String referral, String cursor, Predicate<Map<String, Object>> last) {
        return await().atMost(PATIENCE)
                .until(
                        () -> journey(referral, cursor),
                        told -> !told.isEmpty() && last.test(told.get(told.size() - 1)));
    }

    public List<Map<String, Object>> journey(String referral, String cursor) {
        return readFrom(cursor).stream()
                .filter(entry -> Objects.equals(entry.get("referralId"), referral))
                .toList();
    }
}
