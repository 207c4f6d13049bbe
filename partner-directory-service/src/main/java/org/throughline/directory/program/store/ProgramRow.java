package org.throughline.directory.program.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.RowJson;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.capacity.Places;
import org.throughline.directory.program.KeptProgram;
import org.throughline.directory.program.Program;
import org.throughline.directory.program.ProgramEnd;
import org.throughline.directory.program.ProgramId;
import org.throughline.directory.program.ProgramReport;
import org.throughline.directory.program.Share;
import org.throughline.directory.program.SharedPlaces;
import org.throughline.kit.tenancy.TenantId;

/** A row of {@link ProgramSql}. Who may not see the report may see one share at most: the own district's. */
final class ProgramRow {

    private ProgramRow() {}

    static KeptProgram kept(Object[] row) {
        Program program = new Program(
                new ProgramId((UUID) row[0]),
                new AgencyId((UUID) row[1]),
                new TenantId((UUID) row[2]),
                (String) row[3],
                ((Number) row[4]).longValue(),
                ((Number) row[13]).longValue(),
                row[14] == null ? null : end(row));
        List<Share> shares = shares((String) row[5]);
        return row[6] == null
                ? new KeptProgram(program, Optional.empty(), shares.stream().findFirst())
                : new KeptProgram(program, Optional.of(report(row, shares)), Optional.empty());
    }

    private static ProgramEnd end(Object[] row) {
        return new ProgramEnd(
                LocalDate.parse((String) row[14]),
                ProgramEnd.Reason.valueOf((String) row[15]),
                Instant.ofEpochMilli(((Number) row[16]).longValue()));
    }

    private static ProgramReport report(Object[] row, List<Share> shares) {
        Places places =
                new Places((String) row[6], (Integer) row[7], (Integer) row[8], (Integer) row[9], (Integer) row[10]);
        return new ProgramReport(
                new SharedPlaces(places, shares), Instant.ofEpochMilli(((Number) row[11]).longValue()), (String)
                        row[12]);
    }

    private static List<Share> shares(String json) {
        return List.of(RowJson.read(json, Share[].class));
    }
}
