package org.throughline.directory.search.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.search.SearchLanguage;
import org.throughline.directory.search.SearchSettings;
import org.throughline.directory.search.SetSearchLanguages;
import org.throughline.directory.settings.SettingsAnswers;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** In which languages a district's directory is written, so that its words are found by their stems. */
@Path("/v1/search-settings")
@Produces(MediaType.APPLICATION_JSON)
public class SearchSettingsResource {

    private static final SettingsAnswers<SearchSettings, SearchSettingsView> ANSWERS =
            new SettingsAnswers<>(SearchSettingsView::of);

    private final CurrentCaller callers;
    private final SetSearchLanguages languages;

    public SearchSettingsResource(CurrentCaller callers, SetSearchLanguages languages) {
        this.callers = callers;
        this.languages = languages;
    }

    /**
     * What is to hold; of what was read, the rest is ignored.
     *
     * @param languages ISO 639-1 codes; English words are found by their stem whether it is named or not
     */
    @JsonIgnoreProperties({"version", "setBy", "setAt", "inUseSince"})
    record SearchSettingsRequest(
            @NotNull @Size(min = 1, max = SearchSettings.MOST_LANGUAGES)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "[a-z]{2}",
                                            message =
                                                    "It is a language by the two small letters of ISO 639-1, such as es.")
                                    String>
                            languages) {

        /** Fails with 422 for a language that there are no stems of. */
        private Set<SearchLanguage> known() {
            List<FieldError> faults = IntStream.range(0, languages.size())
                    .filter(at -> SearchLanguage.of(languages.get(at)).isEmpty())
                    .mapToObj(at -> new FieldError(
                            "/languages/" + at, "NO_STEMS", "There are no stems of this language's words."))
                    .toList();
            Invalid.requireNone(faults);
            Set<SearchLanguage> known = EnumSet.noneOf(SearchLanguage.class);
            languages.forEach(code -> SearchLanguage.of(code).ifPresent(known::add));
            return known;
        }
    }

    @GET
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "How the directory is searched now",
            description = "Version 0 is the standard, English, which nobody set.")
    @CarriesVersion
    public Uni<RestResponse<SearchSettingsView>> current() {
        return languages.current(callers.get()).map(ANSWERS::ok);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(summary = "How the directory was searched in a version", description = "Every version is kept.")
    public Uni<SearchSettingsView> of(@PathParam("version") long version) {
        return languages.of(callers.get(), version).map(SearchSettingsView::of);
    }

    @PUT
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Say in which languages the directory is written",
            description = "Words of a search are then found by their stem in each of them, and in English. Services are"
                    + " found so once the next import has ended, also of a package that changes nothing;"
                    + " inUseSince says when. If-Match is needed once they were set.")
    @CarriesVersion
    public Uni<RestResponse<SearchSettingsView>> set(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull SearchSettingsRequest request) {
        return languages.set(callers.get(), request.known(), ifMatch).map(ANSWERS::ok);
    }
}
