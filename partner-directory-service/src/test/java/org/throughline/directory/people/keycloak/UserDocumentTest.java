package org.throughline.directory.people.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
    }
}
