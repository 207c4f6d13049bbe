package org.throughline.directory.hsds.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PlainDatabase;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** An import keeps the codes that its listings are found by, and no others. */
@QuarkusTest
class SearchCodesWrittenTest {

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static PackageOnDisk described(String need) {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with(
                        "services.csv",
                        "id,organization_id,name,status",
                        "s1,o1,Counseling,active",
                        "s2,o1,Homework help,inactive")
                .with(
                        "locations.csv",
                        "id,location_type,name,external_identifier,external_identifier_type",
                        "l1,physical,School,school-7,school-sourced-id")
                .with("service_at_location.csv", "id,service_id,location_id", "a1,s1,l1")
                .with(
                        "taxonomy_terms.csv",
                        "id,code,name,description",
                        "t1," + need + ",x,x",
                        "t2,TUTORING,x,x",
                        "t3,MEDICAID,x,x",
                        "t4,PLAY_THERAPY,x,x",
                        "t5,HAITIAN_FAMILIES,x,x",
                        "t6,WHEELCHAIR,x,x",
                        "t7," + "LONG".repeat(51) + ",x,x")
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity",
                        "x1,s1,t1,need,service",
                        "x2,s2,t2,need,service",
                        "x3,s1,t3,insurance,service",
                        "x4,s1,t4,treatment,service",
                        "x5,s1,t5,cultural-competency,service",
                        "x6,l1,t6,accessibility,location",
                        "x7,s2,t7,need,service")
                .with("languages.csv", "id,service_id,name,code", "g1,s1,Spanish,es");
    }

    private String read(String sql) throws SQLException {
        try (Connection app = PlainDatabase.asApplication();
                Statement statement = app.createStatement()) {
            PlainDatabase.enter(statement, district.tenant);
            return PlainDatabase.text(statement, sql);
        }
    }

    private String codes() throws SQLException {
        return read(
                "select string_agg(distinct kind || ' ' || code, ', ' order by kind || ' ' || code) from search_code");
    }

    private void imported(PackageOnDisk given) throws IOException {
        assertThat(district.imported(given, "ALL_OR_NOTHING").path("state").toString())
                .isEqualTo("IMPORTED");
    }

    @Test
    void theyAreOfEachKindAndTheSameThatTheListingsHave() throws Exception {
        imported(described("COUNSELING"));

        assertThat(codes())
                .isEqualTo("ACCESSIBILITY WHEELCHAIR, CATEGORY COUNSELING, CATEGORY TUTORING,"
                        + " COMPETENCY HAITIAN_FAMILIES, INSURANCE MEDICAID, LANGUAGE es, SCHOOL school-7,"
                        + " TREATMENT PLAY_THERAPY");
        assertThat(read("select string_agg(distinct c.kind || ' ' || c.code, ', ' order by c.kind || ' ' || c.code)"
                        + " from service_listing l cross join lateral codes_of(l) c"))
                .isEqualTo(codes());
    }

    @Test
    void oneThatNoListingHasAnyMoreIsForgottenThoughNothingWasWithdrawn() throws Exception {
        imported(described("COUNSELING"));
        imported(described("GRIEF"));

        assertThat(codes()).contains("CATEGORY GRIEF", "CATEGORY TUTORING").doesNotContain("COUNSELING");
    }

    @Test
    void thoseOfServicesThatAreWithdrawnAreForgottenAndThoseOfAnotherSourceAreNot() throws Exception {
        imported(described("COUNSELING"));
        district.sent(
                "text/csv",
                "Agency,Program,Needs\nWillow Bend,Reading,Tutoring\n".getBytes(StandardCharsets.UTF_8),
                Map.of("source", "sheet"));
        imported(new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x")
                .with("services.csv", "id,organization_id,name,status", "s1,o1,Counseling,active"));

        assertThat(codes()).isEqualTo("CATEGORY TUTORING");
    }
}
