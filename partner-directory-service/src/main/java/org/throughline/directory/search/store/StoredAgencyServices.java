package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.ListPosition;
import org.throughline.directory.RowJson;
import org.throughline.directory.search.AgencyService;
import org.throughline.directory.search.AgencyServices;
import org.throughline.kit.tenancy.OrganizationId;

/** An agency's services in PostgreSQL; row-level security shows it those of every district that point to it. */
@ApplicationScoped
class StoredAgencyServices implements AgencyServices {

    @Override
    public Uni<List<AgencyService>> of(
            Mutiny.Session session, OrganizationId agency, Optional<ListPosition> after, int limit) {
        return session.createNativeQuery(SearchSql.OF_AGENCY, String.class)
                .setParameter(1, agency.value())
                .setParameter(2, after.map(ListPosition::name).orElse(null))
                .setParameter(3, after.map(ListPosition::id).orElse(null))
                .setParameter(4, limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> RowJson.read(row, AgencyService.class))
                        .toList());
    }
}
