package org.throughline.directory.search.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.ListPosition;
import org.throughline.directory.search.AgencyService;
import org.throughline.directory.search.AgencyServices;
import org.throughline.kit.tenancy.OrganizationId;

/** An agency's services in PostgreSQL; row-level security shows it those of every district that point to it. */
@ApplicationScoped
class StoredAgencyServices implements AgencyServices {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Override
    public Uni<List<AgencyService>> of(
            Mutiny.Session session, OrganizationId agency, Optional<ListPosition> after, int limit) {
        return session.createNativeQuery(SearchSql.OF_AGENCY, String.class)
                .setParameter(1, agency.value())
                .setParameter(2, after.map(ListPosition::name).orElse(null))
                .setParameter(3, after.map(ListPosition::id).orElse(null))
                .setParameter(4, limit)
                .getResultList()
                .map(rows -> rows.stream().map(StoredAgencyServices::service).toList());
    }

    private static AgencyService service(String json) {
        try {
            return JSON.readValue(json, AgencyService.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a row is not what was written", damaged);
        }
    }
}
