package org.throughline.directory.people.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.people.Account;
import org.throughline.directory.people.Belonging;
import org.throughline.directory.people.PeopleQuery;
import org.throughline.directory.people.Permission;
import org.throughline.directory.people.Profile;
import org.throughline.directory.people.Reach;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.tenancy.TenantId;

/** A user as Keycloak writes one. The attributes say where a person belongs, and become claims of the person's tokens. */
final class UserDocument {

    private static final String TENANT = "tenant";
    private static final String ORGANIZATION = "organization";
    private static final String INTEGRATOR = "integrator";
    private static final String SCHOOLS = "schools";
    private static final String ATTRIBUTES = "attributes";
    private static final String ENABLED = "enabled";

    /** As Keycloak names the account of a client. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    private UserDocument() {}

    /** Which attribute the people of a reach have, and its value. */
    static List<String> belonging(Reach reach) {
        AgencyId agency = reach.agency();
        return agency == null
                ? List.of(TENANT, reach.keptUnder().toString())
                : List.of(ORGANIZATION, agency.value().toString());
    }

    /** An integrator's client is of a district or an agency too, but it is no person: nobody manages it here. */
    static boolean belongs(JsonNode user, Reach reach) {
        List<String> belonging = belonging(reach);
        return values(user.path(ATTRIBUTES).path(belonging.get(0))).equals(Set.of(belonging.get(1))) && !isClient(user);
    }

    static boolean isAsked(JsonNode user, Reach reach, PeopleQuery query) {
        return belongs(user, reach)
                && query.asksFor(
                        user.path(ENABLED).asBoolean(),
                        values(user.path(ATTRIBUTES).path(SCHOOLS)));
    }

    /** Empty for a client, and for who belongs nowhere. */
    static Optional<Belonging> belonging(JsonNode user) {
        JsonNode attributes = user.path(ATTRIBUTES);
        Optional<UUID> district = only(attributes.path(TENANT));
        Optional<UUID> agency = only(attributes.path(ORGANIZATION));
        return isClient(user) || district.isPresent() == agency.isPresent()
                ? Optional.empty()
                : Optional.of(new Belonging(
                        district.map(TenantId::new).orElse(null),
                        agency.map(AgencyId::new).orElse(null)));
    }

    private static Optional<UUID> only(JsonNode values) {
        return values.size() == 1 ? Optional.of(UUID.fromString(values.path(0).asText())) : Optional.empty();
    }

    private static boolean isClient(JsonNode user) {
        return user.path(ATTRIBUTES).has(INTEGRATOR)
                || user.path("username").asText().startsWith(SERVICE_ACCOUNT);
    }

    /** Without any right, and not able to sign in. Whoever has it signs in by the address. */
    static ObjectNode added(UUID name, Reach reach, Profile profile) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("username", name.toString());
        user.put("email", profile.email());
        user.put("firstName", profile.firstName());
        user.put("lastName", profile.lastName());
        user.put(ENABLED, false);
        List<String> belonging = belonging(reach);
        user.putObject(ATTRIBUTES).putArray(belonging.get(0)).add(belonging.get(1));
        return user;
    }

    /** What was added just now, at the place that Keycloak tells. */
    static Account made(URI place, Profile profile) {
        String path = place.getPath();
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return new Account(id, profile, false, new Permission(Set.of(), Set.of()));
    }

    static UUID id(JsonNode user) {
        return UUID.fromString(user.path("id").asText());
    }

    static String email(JsonNode user) {
        return user.path("email").asText();
    }

    static ObjectNode enabled(ObjectNode user, boolean enabled) {
        return user.put(ENABLED, enabled);
    }

    static ObjectNode atSchools(ObjectNode user, Set<String> schools) {
        ArrayNode values = user.withObjectProperty(ATTRIBUTES).putArray(SCHOOLS);
        schools.forEach(values::add);
        return user;
    }

    static Account account(JsonNode user, Collection<? extends JsonNode> roles) {
        return new Account(
                id(user),
                new Profile(
                        email(user),
                        user.path("firstName").asText(),
                        user.path("lastName").asText()),
                user.path(ENABLED).asBoolean(),
                new Permission(roles(roles), values(user.path(ATTRIBUTES).path(SCHOOLS))));
    }

    /** Keycloak has roles of its own beside ours. */
    static Set<Role> roles(Collection<? extends JsonNode> roles) {
        return roles.stream()
                .flatMap(role -> Role.ofClaim(role.path("name").asText()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> values(JsonNode values) {
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
