package org.throughline.directory.assetmap.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assetmap.AssetQuery;
import org.throughline.directory.assetmap.FindAssets;
import org.throughline.kit.paging.Cursors;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;

/** What there is for a child in a district. Everybody may look, and all who look see the same. */
@Path("/v1/districts/{tenantCode}/asset-map")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AssetMapResource {

    private static final String EVERYBODY = "everybody";
    private static final String A_WHILE = "public, max-age=300";

    private final FindAssets assets;
    private final Tenants tenants;
    private final Cursors cursors;

    public AssetMapResource(FindAssets assets, Tenants tenants, Cursors cursors) {
        this.assets = assets;
        this.tenants = tenants;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            summary = "What there is for a child, by place, activity and age",
            description = "Without sign-in. The nearest comes first, by name where no point is given. Places that are"
                    + " withheld, such as shelters, and people are not in it. Where no service has all"
                    + " words of the activity, those that have some of them are found, the most first where no point is"
                    + " given, and someWords says so; not where a minus or quotes are used. Where nothing is found,"
                    + " notInDirectory names the codes that no service has.")
    public Uni<RestResponse<FoundAssets>> find(
            @PathParam("tenantCode") String tenantCode,
            @Valid @BeanParam AssetParameters parameters,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        AssetQuery query = parameters.query(uri);
        return tenants.byCode(tenantCode)
                .map(district -> PageRequest.of(cursors, everybody(district), query.canonical(), limit, cursor))
                .chain(page -> assets.page(query, parameters.askedCodes(), page)
                        .map(found -> cached(FoundAssets.answer(
                                page.answer(cursors, uri, found.page().map(AssetView::of)), found))));
    }

    private static Caller everybody(Tenant district) {
        return Caller.system(district.id(), EVERYBODY);
    }

    private static <T> RestResponse<T> cached(RestResponse<T> answer) {
        return ResponseBuilder.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, A_WHILE)
                .build();
    }
}
