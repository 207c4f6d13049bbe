package org.throughline.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.directory.PartnerRecords.Kept;

/** What a GET gives, the PUT takes: read, and sent back with its ETag, it is as it was. */
@QuarkusTest
class SentBackTest {

    private static final Map<String, Function<PartnerRecords, Kept>> TAKEN = new TreeMap<>(Map.ofEntries(
            Map.entry("/v1/agencies/{id}", PartnerRecords::registration),
            Map.entry("/v1/agencies/{id}/profile", PartnerRecords::profile),
            Map.entry("/v1/agencies/{id}/programs/{programId}", PartnerRecords::program),
            Map.entry("/v1/agencies/{id}/programs/{programId}/capacity", PartnerRecords::places),
            Map.entry("/v1/agencies/{id}/staff-members/{staffId}", PartnerRecords::agencyStaffMember),
            Map.entry(
                    "/v1/agreement-settings",
                    settings("agreement-settings", Map.of("requiredEvidence", List.of("LIABILITY_INSURANCE")))),
            Map.entry("/v1/agreements/{id}", PartnerRecords::draft),
            Map.entry("/v1/agreements/{id}/compliance", PartnerRecords::compliance),
            Map.entry("/v1/agreements/{id}/evaluation", PartnerRecords::evaluation),
            Map.entry("/v1/capacity-settings", settings("capacity-settings", Map.of("believedForDays", 30))),
            Map.entry("/v1/funding-sources/{id}", PartnerRecords::fundingSource),
            Map.entry(
                    "/v1/gates",
                    settings(
                            "gates", Map.of("gates", List.of(Map.of("gate", "AGREEMENT", "blockFrom", "2026-09-01"))))),
            Map.entry("/v1/intake-requirements/{id}", PartnerRecords::intake),
            Map.entry("/v1/leadership-teams/{id}", PartnerRecords::team),
            Map.entry("/v1/match-weights", settings("match-weights", Map.of("points", Map.of("WAY", 300)))),
            Map.entry("/v1/meetings/{id}", PartnerRecords::meeting),
            Map.entry("/v1/organizations/{id}/agency", PartnerRecords::link),
            Map.entry(
                    "/v1/reminder-settings",
                    settings("reminder-settings", Map.of("email", "partners@elm.example.org", "daysBefore", 14))),
            Map.entry("/v1/search-settings", settings("search-settings", Map.of("languages", List.of("en", "es")))),
            Map.entry("/v1/services/{id}/capacity", PartnerRecords::reported),
            Map.entry("/v1/services/{id}/locations/{locationId}/capacity", PartnerRecords::reportedThere),
            Map.entry("/v1/services/{id}/locations/{locationId}/program", PartnerRecords::programLinkThere),
            Map.entry("/v1/services/{id}/program", PartnerRecords::programLink),
            Map.entry("/v1/services/{id}/visit-terms", PartnerRecords::visitTerms),
            Map.entry("/v1/staff-members/{id}", PartnerRecords::staffMember)));

    /** What cannot be read and sent back here, and why. */
    private static final Map<String, String> APART = Map.of(
            "/v1/address-points", "A file is put, and what became of it is read.",
            "/v1/people/{id}/permission", "Accounts are the identity provider's: PeopleIT sends a permission back.",
            "/v1/tenants/{id}", "An operator registers a district; nobody reads it.");

    /** Of the act of setting, and not of what was set. */
    private static final Set<String> OF_THE_ACT = Set.of("version", "setBy", "setAt", "linkedBy", "linkedAt");

    private static Function<PartnerRecords, Kept> settings(String name, Map<String, ?> content) {
        return records -> records.settings(name, content);
    }

    static Stream<String> taken() {
        return TAKEN.keySet().stream();
    }

    @Test
    void noPutIsForgotten() throws IOException {
        JsonNode paths = document().path("paths");
        Set<String> puts = new TreeSet<>();
        paths.properties().stream().filter(path -> path.getValue().has("put")).forEach(path -> puts.add(path.getKey()));

        Set<String> thoughtOf = new TreeSet<>(TAKEN.keySet());
        thoughtOf.addAll(APART.keySet());
        assertThat(puts).isEqualTo(thoughtOf);
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatWasReadIsTakenBack(String put) throws IOException {
        Kept kept = TAKEN.get(put).apply(new PartnerRecords());
        Map<String, Object> before = kept.whole();

        kept.put(kept.content()).then().statusCode(200);

        assertThat(lasting(kept.whole())).isEqualTo(lasting(before));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatIsOnlyToldIsNotChanged(String put) throws IOException {
        Kept kept = TAKEN.get(put).apply(new PartnerRecords());
        Map<String, Object> before = kept.whole();
        Map<String, Object> content = kept.content();
        Set<String> told = new TreeSet<>(content.keySet());
        told.removeAll(settable(put));

        for (String name : told) {
            Map<String, Object> changed = new HashMap<>(content);
            changed.put(name, otherThan(content.get(name)));

            Response answer = kept.put(changed);

            assertThat(answer.statusCode()).as(name).isIn(200, 400, 422);
            if (answer.statusCode() == 422) {
                assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/" + name);
            }
            assertThat(lasting(kept.whole())).as(name).isEqualTo(lasting(before));
        }
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }

    /** What a request may say, but for what is read only. */
    private static Set<String> settable(String put) throws IOException {
        JsonNode document = document();
        String request = document.path("paths")
                .path(put)
                .path("put")
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText()
                .replace("#", "");
        return document.at(request).path("properties").properties().stream()
                .filter(field -> !field.getValue().path("readOnly").asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Object otherThan(Object told) {
        if (told instanceof Number number) {
            return number.longValue() + 1;
        }
        if (told instanceof String text) {
            return text.matches("[0-9a-f-]{36}") ? UUID.randomUUID().toString() : "OTHER";
        }
        return told instanceof List<?> ? List.of("OTHER") : Map.of();
    }

    private static Map<String, Object> lasting(Map<String, Object> read) {
        Map<String, Object> lasting = new HashMap<>(read);
        lasting.keySet().removeAll(OF_THE_ACT);
        return lasting;
    }
}
