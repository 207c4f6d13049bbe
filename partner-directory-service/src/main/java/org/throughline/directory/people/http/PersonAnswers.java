package org.throughline.directory.people.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.directory.people.ChangePeople;
import org.throughline.directory.people.PeopleRefused;
import org.throughline.directory.people.Permission;
import org.throughline.kit.http.EntityTags;

/** How accounts are answered, and what was refused: names and addresses are stored by nobody in between. */
final class PersonAnswers {

    private PersonAnswers() {}

    static <T> Uni<T> refusals(Uni<T> done) {
        return refusals(done, part -> List.of());
    }

    static <T> Uni<T> refusals(Uni<T> done, AskedPermission asked) {
        return refusals(done, asked::placesOf);
    }

    private static <T> Uni<T> refusals(Uni<T> done, Function<Permission, List<String>> places) {
        return done.onFailure(PeopleRefused.class).transform(failure -> {
            PeopleRefused refused = (PeopleRefused) failure;
            return PeopleProblem.of(refused, places.apply(refused.part()));
        });
    }

    static RestResponse<PersonView> ok(ChangePeople.Changed found) {
        return answer(ResponseBuilder.ok(), found);
    }

    /** @param people where they are, whole */
    static RestResponse<PersonView> created(URI people, ChangePeople.Changed made) {
        return answer(ResponseBuilder.created(people.resolve(made.account().id().toString())), made);
    }

    private static RestResponse<PersonView> answer(ResponseBuilder<PersonView> answer, ChangePeople.Changed found) {
        return unstored(answer.entity(PersonView.of(found.account()))
                .tag(EntityTags.of(found.version()))
                .build());
    }

    static <T> RestResponse<T> unstored(RestResponse<T> answer) {
        return ResponseBuilder.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
