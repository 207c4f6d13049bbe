package org.throughline.kit.transaction;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.Answers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.Items;
import org.throughline.kit.paging.Page;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.problem.WordedPatterns;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** A resource as a service writes one, so that the kit is tested through real requests. */
@Path("/v1/probes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNSELOR, Role.Names.SERVICE})
public class ProbeResource {

    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Ids ids;

    ProbeResource(Transactions transactions, CurrentCaller caller, Idempotency idempotency, Cursors cursors, Ids ids) {
        this.transactions = transactions;
        this.caller = caller;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.ids = ids;
    }

    record Part(@NotBlank String name) {}

    record ProbeRequest(
            @NotBlank @Size(max = 60) String note,
            int pauseMillis,
            @Valid List<Part> parts,
            List<@NotBlank String> tags,
            Set<@NotBlank String> places,
            Map<String, @Max(9) Integer> points,
            Map<String, @Valid Part> named,
            DayOfWeek day,
            List<@Nullable Integer> marks,
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String code,
            Set<@Pattern(regexp = WordedPatterns.LINE) String> lines,
            @Email @Pattern(regexp = ".+@.+[.].+", message = "It is an address with a domain.") String address,
            @Size(max = 9) @Pattern(regexp = "[0-9]*") String unworded) {}

    record Added(UUID id, boolean replayed) {}

    record ProbeView(UUID id, String note) {}

    @POST
    @Answers(201)
    public Uni<RestResponse<Added>> add(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull ProbeRequest request) {
        Caller by = caller.get();
        IdempotentRequest once =
                new IdempotentRequest(by.requireTenant(), by.person().value(), "addProbe", key, request);
        return transactions
                .as(by, session -> idempotency.once(session, once, () -> insert(session, by, request)))
                .map(created -> RestResponse.ResponseBuilder.<Added>create(created.status())
                        .entity(new Added(created.resource(), created.replayed()))
                        .location(URI.create("/v1/probes/" + created.resource()))
                        .build());
    }

    private Uni<Created> insert(Mutiny.Session session, Caller by, ProbeRequest request) {
        ProbeRow row = new ProbeRow(by.requireTenant().value(), ids.next(), request.note());
        return session.persist(row)
                .call(session::flush)
                .call(() -> session.createNativeQuery("select 'x' || pg_sleep(?1)", String.class)
                        .setParameter(1, request.pauseMillis() / 1000.0)
                        .getSingleResult())
                .replaceWith(Created.of(201, row.id));
    }

    @GET
    public Uni<RestResponse<Items<ProbeView>>> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        Caller by = caller.get();
        PageRequest wanted = PageRequest.of(cursors, by, "probes by id", limit, cursor);
        return transactions.as(by, session -> page(session, wanted)).map(page -> wanted.answer(cursors, uri, page));
    }

    private static Uni<Page<ProbeView>> page(Mutiny.Session session, PageRequest wanted) {
        return session.createQuery("from ProbeRow where id > :after order by id", ProbeRow.class)
                .setParameter("after", wanted.position().map(UUID::fromString).orElse(new UUID(0, 0)))
                .setMaxResults(wanted.rows())
                .getResultList()
                .map(rows -> Page.of(rows, wanted.limit(), row -> row.id.toString()))
                .map(page -> page.map(row -> new ProbeView(row.id, row.note)));
    }

    @GET
    @Path("/{id}")
    @CarriesVersion
    public Uni<RestResponse<ProbeView>> get(@PathParam("id") UUID id) {
        return transactions.as(caller.get(), session -> load(session, id)).map(row -> RestResponse.ResponseBuilder.ok(
                        new ProbeView(row.id, row.note))
                .tag(EntityTags.of(row.version))
                .build());
    }

    @PUT
    @Path("/{id}")
    @CarriesVersion
    @Answers(204)
    public Uni<RestResponse<Void>> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ProbeRequest request) {
        return transactions
                .as(caller.get(), session -> load(session, id)
                        .invoke(row -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), row.version))
                        .invoke(row -> row.note = request.note())
                        .call(session::flush))
                .map(row -> RestResponse.ResponseBuilder.<Void>noContent()
                        .tag(EntityTags.of(row.version))
                        .build());
    }

    @GET
    @Path("/whoami")
    public Uni<Map<String, String>> whoami() {
        Caller by = caller.get();
        return caller.onBehalfOf()
                .map(person -> Map.of(
                        "tenant", String.valueOf(by.tenant()),
                        "person", by.person().value(),
                        "onBehalfOf",
                                person.map(other -> other.person().value()).orElse("nobody")));
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("a secret detail of the inside");
    }

    private Uni<ProbeRow> load(Mutiny.Session session, UUID id) {
        return session.createQuery("from ProbeRow where id = :id", ProbeRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }
}
