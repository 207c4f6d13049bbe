package org.throughline.directory.search;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.throughline.directory.TestDistrict;

/** Words, as a counselor searches for them and as a family does on the map; both give the names of what was found, in their order. */
final class SearchedWords {

    private SearchedWords() {}

    static List<String> found(TestDistrict district, String text) {
        return district.as("counselor")
                .contentType("application/json")
                .body(Map.of("text", text))
                .post("/v1/services/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    /** With all of the words: what has only some of them the map tells apart. */
    static List<String> onTheMap(TestDistrict district, String activity) {
        Response answer = given().queryParam("activity", activity)
                .get("/v1/districts/" + district.code + "/asset-map")
                .then()
                .statusCode(200)
                .extract()
                .response();
        return answer.<Boolean>path("someWords") ? List.of() : answer.path("items.name");
    }
}
