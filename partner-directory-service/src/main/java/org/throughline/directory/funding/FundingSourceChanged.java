package org.throughline.directory.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A funding source was added, or is another now. */
public record FundingSourceChanged(
        UUID sourceId, FundingSource.Kind kind, LocalDate firstDay, LocalDate lastDay, List<UUID> organizationIds) {

    public static final String TYPE = "org.throughline.directory.funding-source.changed.v1";

    static FundingSourceChanged of(UUID id, FundingSource source) {
        return new FundingSourceChanged(
                id,
                source.kind(),
                source.period().firstDay(),
                source.period().lastDay(),
                source.organizations().stream()
                        .map(organization -> organization.value())
                        .sorted()
                        .toList());
    }
}
