package org.throughline.directory.funding.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.funding.FundingMatrix;
import org.throughline.directory.funding.KeepFunding;
import org.throughline.kit.http.Refuses;
import org.throughline.kit.tenancy.CurrentCaller;
import org.throughline.kit.tenancy.Role;

/** What ends when. */
@Path("/v1/funding-matrix")
@Produces(MediaType.APPLICATION_JSON)
public class FundingMatrixResource {

    private final CurrentCaller callers;
    private final KeepFunding funding;

    public FundingMatrixResource(CurrentCaller callers, KeepFunding funding) {
        this.callers = callers;
        this.funding = funding;
    }

    record MatrixView(List<RowView> rows) {
        static MatrixView of(FundingMatrix matrix) {
            return new MatrixView(matrix.rows().stream().map(RowView::of).toList());
        }
    }

    /**
     * A partnership as a whole, or one of its positions.
     *
     * @param fundedThrough the last day without a gap that is paid for; absent when nothing pays today
     * @param onlySource whether a single source carries it today, so that with it everything ends
     */
    record RowView(
            UUID organizationId,
            @Nullable String position,
            @Nullable LocalDate fundedThrough,
            boolean onlySource,
            List<CellView> sources) {

        static RowView of(FundingMatrix.Row row) {
            return new RowView(
                    row.organization(),
                    row.position(),
                    row.fundedThrough(),
                    row.onlySource(),
                    row.cells().stream().map(CellView::of).toList());
        }
    }

    record CellView(
            UUID sourceId, String name, long amountMinor, String currency, LocalDate firstDay, LocalDate lastDay) {

        static CellView of(FundingMatrix.Cell cell) {
            return new CellView(
                    cell.source(),
                    cell.name(),
                    cell.amount().minorUnits(),
                    cell.amount().currency().getCurrencyCode(),
                    cell.firstDay(),
                    cell.lastDay());
        }
    }

    @GET
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.DISTRICT_ADMIN})
    @Operation(
            summary = "What pays for each partnership and position, and what ends when",
            description = "What ends first comes first. Sources that have ended are left out.")
    @Refuses("NOT_FOUND")
    public Uni<MatrixView> get() {
        return funding.matrix(callers.get()).map(MatrixView::of);
    }
}
