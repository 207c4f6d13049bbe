package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.hsds.RecordsChanged;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;

/** What the directory tells the other services, and when. */
@QuarkusTest
class DirectoryFactsTest {

    private TestDistrict district;
    private PublishedFacts published;

    @BeforeEach
    void subscribe() {
        district = TestDistrict.registered();
        published = PublishedFacts.ofDistrict(district.tenant);
    }

    @AfterEach
    void close() {
        published.close();
    }

    private static Predicate<List<ReceivedFact>> has(String type, int times) {
        return facts ->
                facts.stream().filter(fact -> fact.type().endsWith(type)).count() >= times;
    }

    @Test
    void everyFactIsAsItsSchemaSaysAndCountedPerAggregate() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        UUID agency = district.linkedAgency("o1");
        String service = district.idOf("services", "s1");
        TestDistrict.agency("agency-staff", agency)
                .contentType("application/json")
                .body(Map.of("unit", "Student places", "maximum", 10, "vacancy", 2))
                .put("/v1/services/" + service + "/capacity")
                .then()
                .statusCode(200);
        district.imported(
                PackageOnDisk.faultless()
                        .with("services.csv", "id,organization_id,name,status", "s2,o2,Food box,active")
                        .without("service_at_location.csv"),
                "ALL_OR_NOTHING");

        List<ReceivedFact> facts = published.until(has("service.withdrawn.v1", 1)
                .and(has("capacity.reported.v1", 1))
                .and(has("agency.linked.v1", 1))
                .and(has("service.published.v1", 2)));

        assertThat(facts.stream()
                        .filter(fact -> fact.aggregateId().toString().equals(service))
                        .map(fact -> fact.aggregateVersion() + " " + fact.type().replaceAll(".*directory\\.", ""))
                        .collect(Collectors.toList()))
                .containsExactly("1 service.published.v1", "2 capacity.reported.v1", "3 service.withdrawn.v1");
    }

    @Test
    void anImportTellsHowMuchItChanged() throws IOException {
        String columns = "id,service_id,name";
        String first = imported("contacts.csv", columns, "c1,s1,Front desk", "c2,s1,Night desk");
        String second = imported("contacts.csv", columns, "c1,s1,Reception");

        List<ReceivedFact> facts = published.until(has("import.applied.v1", 2));

        JsonNode told = ofImport(facts, second);
        assertThat(told.get("source").asText()).isEqualTo("default");
        assertThat(told.get("records").asLong())
                .isEqualTo(ofImport(facts, first).get("records").asLong() - 1);
        assertThat(told.get("changed").asLong()).isEqualTo(1);
        assertThat(told.get("withdrawn").asLong()).isEqualTo(1);
    }

    private String imported(String file, String... lines) throws IOException {
        return district.imported(PackageOnDisk.faultless().with(file, lines), "ALL_OR_NOTHING")
                .path("id");
    }

    /** Facts of two imports come in any order, those of one as they are numbered. */
    private static JsonNode ofImport(List<ReceivedFact> facts, String id) {
        List<ReceivedFact> told = facts.stream()
                .filter(fact -> fact.aggregateId().toString().equals(id))
                .toList();
        assertThat(told)
                .extracting(ReceivedFact::aggregateVersion)
                .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList());
        ReceivedFact last = told.get(told.size() - 1);
        assertThat(last.type()).endsWith("import.applied.v1");
        return last.data();
    }

    private static List<String> documents(List<ReceivedFact> facts, String importId, String table, String what) {
        return facts.stream()
                .filter(fact -> fact.type().endsWith("records.changed.v1"))
                .filter(fact -> fact.aggregateId().toString().equals(importId))
                .filter(fact -> fact.data().get("table").asText().equals(table))
                .flatMap(fact -> StreamSupport.stream(fact.data().get(what).spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void whoseDocumentAnImportChangesOrWithdrawsIsTold() throws IOException {
        String terms = "id,name,description";
        imported("taxonomy_terms.csv", terms, "t1,Counseling,x", "t2,Food,x");
        String term = district.idOf("taxonomy_terms", "t2");
        String organization = district.idOf("organizations", "o1");
        String service = district.idOf("services", "s1");

        String second = district.imported(
                        PackageOnDisk.faultless()
                                .with("taxonomy_terms.csv", terms, "t1,Counseling,x")
                                .with("phones.csv", "id,organization_id,number", "p1,o1,555 0100"),
                        "ALL_OR_NOTHING")
                .path("id");

        List<ReceivedFact> facts = published.until(has("import.applied.v1", 2));
        assertThat(documents(facts, second, "taxonomy_terms", "withdrawn")).containsExactly(term);
        assertThat(documents(facts, second, "organizations", "changed")).containsExactly(organization);
        assertThat(documents(facts, second, "services", "changed")).contains(service);
        assertThat(facts)
                .filteredOn(fact -> fact.type().endsWith("service.published.v1"))
                .hasSize(2);
    }

    @Test
    void moreRecordsThanAMessageCarriesAreToldBySeveral() throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,name,description"));
        IntStream.range(0, RecordsChanged.MOST + 1)
                .forEach(number -> lines.add("t%d,Term %d,x".formatted(number, number)));

        String id = imported("taxonomy_terms.csv", lines.toArray(String[]::new));

        List<ReceivedFact> facts = published.until(has("import.applied.v1", 1));
        assertThat(documents(facts, id, "taxonomy_terms", "changed"))
                .hasSize(RecordsChanged.MOST + 1)
                .doesNotHaveDuplicates();
        assertThat(facts)
                .filteredOn(fact -> fact.type().endsWith("records.changed.v1")
                        && fact.data().get("table").asText().equals("taxonomy_terms"))
                .hasSize(2);
        ofImport(facts, id);
    }

    @Test
    void theSamePackageAgainTellsNothing() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        published.until(has("import.applied.v1", 1));

        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        district.linkedAgency("o1");

        List<ReceivedFact> facts = published.until(has("agency.linked.v1", 1).and(has("agency.verified.v1", 1)));
        assertThat(facts)
                .extracting(fact -> fact.type().replaceAll(".*directory\\.", ""))
                .containsExactlyInAnyOrder(
                        "service.published.v1",
                        "service.published.v1",
                        "records.changed.v1",
                        "records.changed.v1",
                        "records.changed.v1",
                        "import.applied.v1",
                        "agency.proposed.v1",
                        "agency.verified.v1",
                        "agency.linked.v1");
    }
}
