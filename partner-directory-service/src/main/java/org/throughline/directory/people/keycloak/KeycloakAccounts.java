package org.throughline.directory.people.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.throughline.directory.InOrder;
import org.throughline.directory.people.Account;
import org.throughline.directory.people.Accounts;
import org.throughline.directory.people.Belonging;
import org.throughline.directory.people.PeopleQuery;
import org.throughline.directory.people.PeopleRefused;
import org.throughline.directory.people.Permission;
import org.throughline.directory.people.Profile;
import org.throughline.directory.people.Reach;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Accounts as users of the realm. */
@ApplicationScoped
class KeycloakAccounts implements Accounts {

    private static final int PAGE = 100;
    private static final long THREE_DAYS = 3L * 24 * 60 * 60;
    private static final List<String> CHOOSE_A_PASSWORD = List.of("UPDATE_PASSWORD");

    private final KeycloakRealm realm;
    private final Ids ids;

    KeycloakAccounts(KeycloakRealm realm, Ids ids) {
        this.realm = realm;
        this.ids = ids;
    }

    @Override
    public Uni<Added> add(Reach reach, Profile profile) {
        return asked(users -> users.add(UserDocument.added(ids.next(), reach, profile))
                        .invoke(KeycloakAccounts::requireMade))
                .map(made -> (Added) new Added.New(UserDocument.made(made.getLocation(), profile)))
                .onFailure(PeopleRefused.class)
                .recoverWithUni(refused -> known(reach, profile, (PeopleRefused) refused));
    }

    private static void requireMade(Response answer) {
        if (answer.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
            throw new WebApplicationException(answer);
        }
    }

    /** Looked for among the people of the reach: no address is part of a URL, so that nobody can be searched for by one. */
    private Uni<Added> known(Reach reach, Profile profile, PeopleRefused refused) {
        AddressSearch search = new AddressSearch(reach, profile.email(), PAGE);
        return InOrder.numbered(page -> users(reach, (long) page * PAGE, PAGE).map(search::isOver))
                .map(over -> search.found().orElseThrow(() -> refused))
                .chain(this::withRoles)
                .map(Added.Known::new);
    }

    @Override
    public Uni<Account> get(Reach reach, UUID id) {
        return asked(users -> users.get(id))
                .invoke(user -> requireBelongs(user, reach))
                .chain(this::withRoles);
    }

    private static void requireBelongs(ObjectNode user, Reach reach) {
        if (!UserDocument.belongs(user, reach)) {
            throw ProblemException.notFound();
        }
    }

    @Override
    public boolean areKnown() {
        return realm.isThere();
    }

    @Override
    public Uni<Optional<Belonging>> belonging(UUID id) {
        return asked(users -> users.get(id))
                .map(UserDocument::belonging)
                .onFailure(KeycloakAccounts::isOfNobody)
                .recoverWithItem(Optional.empty());
    }

    private static boolean isOfNobody(Throwable failure) {
        return failure instanceof ProblemException refusal && refusal.problem() == KitProblem.NOT_FOUND;
    }

    @Override
    public Uni<List<Listed>> list(Reach reach, PeopleQuery query, long from, int limit) {
        if (query.asksForNobody()) {
            return Uni.createFrom().item(List.of());
        }
        PeopleSearch search = new PeopleSearch(reach, query, from, limit, PAGE);
        return InOrder.numbered(page -> users(reach, search.next(), PAGE).map(search::isOver))
                .onItem()
                .transformToMulti(over -> Multi.createFrom().iterable(search.people()))
                .onItem()
                .transformToUniAndConcatenate(
                        found -> withRoles(found.user()).map(account -> new Listed(found.next(), account)))
                .collect()
                .asList();
    }

    private Uni<List<ObjectNode>> users(Reach reach, long skipped, int limit) {
        String belonging = String.join(":", UserDocument.belonging(reach));
        return asked(users -> users.having(belonging, skipped, limit, false));
    }

    private Uni<Account> withRoles(ObjectNode user) {
        return asked(users -> users.roles(UserDocument.id(user))).map(roles -> UserDocument.account(user, roles));
    }

    @Override
    public Uni<Void> permit(Reach reach, UUID id, Permission permission) {
        return change(id, user -> UserDocument.atSchools(user, permission.schools()))
                .chain(() -> asked(users -> new RoleMappings(users, id).become(reach.roles(), permission.roles())));
    }

    @Override
    public Uni<Void> activate(UUID id, boolean active) {
        return change(id, user -> UserDocument.enabled(user, active));
    }

    /** Of the user as it is now: what it was when an act began may have been taken since. */
    private Uni<Void> change(UUID id, UnaryOperator<ObjectNode> change) {
        return asked(users -> users.get(id).map(change).chain(user -> users.replace(id, user)));
    }

    @Override
    public Uni<Void> invite(UUID id) {
        return asked(users -> users.sendActions(id, THREE_DAYS, CHOOSE_A_PASSWORD));
    }

    @Override
    public Uni<Void> endSessions(UUID id) {
        return asked(users -> users.endSessions(id));
    }

    private <T> Uni<T> asked(Function<KeycloakUsers, Uni<T>> question) {
        return Uni.createFrom()
                .deferred(() -> question.apply(realm.users()))
                .onFailure()
                .transform(KeycloakFailures::problem);
    }
}
