package org.throughline.directory.people.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.people.Belonging;
import org.throughline.directory.people.PeopleQuery;
import org.throughline.directory.people.Reach;
import org.throughline.kit.tenancy.TenantId;

class UserDocumentTest {

    private final TenantId district = new TenantId(UUID.randomUUID());
    private final Reach reach = new Reach(district, null);

    private ObjectNode user(TenantId tenant) {
        ObjectNode user = JsonNodeFactory.instance.objectNode().put("enabled", true);
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("tenant").add(tenant.toString());
        attributes.putArray("schools").add("school-7");
        return user;
    }

    @Test
    void whetherSomebodyMaySignInAndWhereHeWorksAreWrittenApart() {
        ObjectNode ended = UserDocument.enabled(user(district), false);
        ObjectNode moved = UserDocument.atSchools(ended.deepCopy(), Set.of("school-8"));

        assertThat(ended.at("/attributes/schools/0").asText()).isEqualTo("school-7");
        assertThat(moved.at("/enabled").asBoolean()).isFalse();
        assertThat(moved.at("/attributes/schools").toString()).isEqualTo("[\"school-8\"]");
        assertThat(moved.at("/attributes/tenant/0").asText()).isEqualTo(district.toString());
    }

    @Test
    void onlyPeopleOfTheReachBelongToIt() {
        ObjectNode client = user(district);
        client.withObjectProperty("attributes").putArray("integrator").add("assessments");

        assertThat(UserDocument.belongs(user(district), reach)).isTrue();
        assertThat(UserDocument.belongs(user(new TenantId(UUID.randomUUID())), reach))
                .isFalse();
        assertThat(UserDocument.belongs(client, reach)).isFalse();
        assertThat(UserDocument.belongs(user(district).put("username", "service-account-sheets"), reach))
                .isFalse();
    }

    @Test
    void whereAPersonBelongsIsSaidOfPeopleOnlyAndOfOnePlaceOnly() {
        AgencyId agency = new AgencyId(UUID.randomUUID());
        ObjectNode ofAnAgency = JsonNodeFactory.instance.objectNode();
        ofAnAgency
                .putObject("attributes")
                .putArray("organization")
                .add(agency.value().toString());
        ObjectNode ofBoth = user(district);
        ofBoth.withObjectProperty("attributes")
                .putArray("organization")
                .add(agency.value().toString());
        ObjectNode client = user(district);
        client.withObjectProperty("attributes").putArray("integrator").add("assessments");

        assertThat(UserDocument.belonging(user(district))).contains(new Belonging(district, null));
        assertThat(UserDocument.belonging(ofAnAgency)).contains(new Belonging(null, agency));
        assertThat(UserDocument.belonging(ofBoth)).isEmpty();
        assertThat(UserDocument.belonging(JsonNodeFactory.instance.objectNode()))
                .isEmpty();
        assertThat(UserDocument.belonging(client)).isEmpty();
    }

    @Test
    void whoIsAskedForIsAtOneOfTheSchoolsAndMaySignIn() {
        PeopleQuery atSeven = new PeopleQuery(Set.of("school-7", "school-9"), true);

        assertThat(UserDocument.isAsked(user(district), reach, atSeven)).isTrue();
        assertThat(UserDocument.isAsked(UserDocument.enabled(user(district), false), reach, atSeven))
                .isFalse();
        assertThat(UserDocument.isAsked(UserDocument.atSchools(user(district), Set.of("school-8")), reach, atSeven))
                .isFalse();
        assertThat(UserDocument.isAsked(user(district), reach, new PeopleQuery(Set.of(), true)))
                .isFalse();
        assertThat(UserDocument.isAsked(user(new TenantId(UUID.randomUUID())), reach, PeopleQuery.ALL))
                .isFalse();
    }

    @Test
    void pagesOfPeopleLeaveClientsOutAndLoseNobody() {
        List<ObjectNode> users = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            ObjectNode user = user(district).put("id", new UUID(0, number).toString());
            users.add(number % 2 == 1 ? user.put("username", "service-account-" + number) : user);
        }

        PeopleSearch first = new PeopleSearch(reach, PeopleQuery.ALL, 0, 3, 3);
        assertThat(first.isOver(users.subList(0, 3))).isFalse();
        assertThat(first.next()).isEqualTo(3);
        assertThat(first.isOver(users.subList(3, 6))).isTrue();
        assertThat(numbers(first)).containsExactly(0L, 2L, 4L);
        PeopleSearch second =
                new PeopleSearch(reach, PeopleQuery.ALL, first.people().get(1).next(), 3, 3);
        assertThat(second.isOver(users.subList(3, 6))).isFalse();
        assertThat(second.isOver(users.subList(6, 7))).isTrue();
        assertThat(numbers(second)).containsExactly(4L, 6L);
    }

    private static List<Long> numbers(PeopleSearch search) {
        return search.people().stream()
                .map(found -> UserDocument.id(found.user()).getLeastSignificantBits())
                .toList();
    }

    @Test
    void aRefusalNamesTheFieldsThatItIsAbout() throws IOException {
        ObjectMapper mapper = new ObjectMapper();

        assertThat(RefusedFields.of(mapper.readTree(
                        "{\"field\":\"lastName\",\"errorMessage\":\"error-person-name-invalid-character\"}")))
                .containsExactly("lastName");
        assertThat(RefusedFields.of(mapper.readTree(
                        "{\"errors\":[{\"field\":\"email\"},{\"field\":\"username\"},{\"field\":\"firstName\"}]}")))
                .containsExactly("email", "firstName");
        assertThat(RefusedFields.of(mapper.readTree("{\"errorMessage\":\"no\"}")))
                .isEmpty();
    }
}
