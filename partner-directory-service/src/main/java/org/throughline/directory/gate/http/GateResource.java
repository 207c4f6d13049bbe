package org.throughline.directory.gate.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.gate.DateGates;
import org.throughline.directory.gate.Gate;
import org.throughline.directory.gate.GateMode;
import org.throughline.directory.gate.GateSettings;
import org.throughline.kit.http.CarriesVersion;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.time.CalendarDay;

/** Which of a district's rules warn, and which block. */
@Path("/v1/gates")
@Produces(MediaType.APPLICATION_JSON)
public class GateResource {

    private final CurrentCaller callers;
    private final DateGates gates;

    public GateResource(CurrentCaller callers, DateGates gates) {
        this.callers = callers;
        this.gates = gates;
    }

    /** Gates that are not named warn. */
    record GatesRequest(@NotNull @Size(max = 3) List<@Valid @NotNull GateDate> gates) {

        /** What a gate does today follows from its date: of what was read, it is ignored. */
        @JsonIgnoreProperties("mode")
        record GateDate(@NotNull Gate gate, @Nullable @CalendarDay LocalDate blockFrom) {}

        /** @throws ProblemException 422 for a gate that is named twice */
        GateSettings settings() {
            requireDistinct();
            Map<Gate, LocalDate> dates = new EnumMap<>(Gate.class);
            gates.stream()
                    .filter(date -> date.blockFrom() != null)
                    .forEach(date -> dates.put(date.gate(), date.blockFrom()));
            return new GateSettings(dates);
        }

        private void requireDistinct() {
            Set<Gate> named = EnumSet.noneOf(Gate.class);
            List<FieldError> repeated = IntStream.range(0, gates.size())
                    .filter(index -> !named.add(gates.get(index).gate()))
                    .mapToObj(index ->
                            new FieldError("/gates/" + index, "DUPLICATE", "An earlier one dates the same gate."))
                    .toList();
            Invalid.requireNone(repeated);
        }
    }

    record GatesView(List<GateView> gates) {

        record GateView(Gate gate, GateMode mode, @Nullable LocalDate blockFrom) {}

        static GatesView of(GateSettings settings, LocalDate today) {
            return new GatesView(Arrays.stream(Gate.values())
                    .map(gate -> new GateView(
                            gate,
                            settings.mode(gate, today),
                            settings.blockFrom().get(gate)))
                    .collect(Collectors.toList()));
        }
    }

    @GET
    @RolesAllowed({Role.Names.COUNSELOR, Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN, Role.Names.SERVICE})
    @Operation(summary = "Whether each gate warns or blocks today, and from when it blocks")
    @CarriesVersion
    @Refuses("NOT_FOUND")
    public Uni<RestResponse<GatesView>> get() {
        return gates.get(callers.get()).map(GateResource::answer);
    }

    @PUT
    @RolesAllowed(Role.Names.DISTRICT_ADMIN)
    @Operation(
            summary = "Date the gates",
            description =
                    "From blockFrom on the gate blocks, in the district's zone. If-Match is needed once they were set.")
    @CarriesVersion
    @Refuses("NOT_FOUND")
    public Uni<RestResponse<GatesView>> set(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull GatesRequest request) {
        return gates.set(callers.get(), request.settings(), ifMatch).map(GateResource::answer);
    }

    private static RestResponse<GatesView> answer(DateGates.Dated dated) {
        return ResponseBuilder.ok(GatesView.of(dated.settings().content(), dated.today()))
                .tag(EntityTags.of(dated.settings().version()))
                .build();
    }
}
