package org.throughline.directory.agency.store;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.AwaitingAgencies;
import org.throughline.kit.tenancy.TenantId;

/** Found as the relay, which sees of an agency no more than that it waits, and where. */
@ApplicationScoped
class RelayedAwaitingAgencies implements AwaitingAgencies {

    private static final String LIST =
            """
            select a.tenant, t.code, a.id from agency a join tenant t on t.id = a.tenant
            where a.awaits_verification and a.id > $1 order by a.id limit $2""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Pool relay;

    RelayedAwaitingAgencies(@ReactiveDataSource("relay") Pool relay) {
        this.relay = relay;
    }

    @Override
    public Uni<List<Awaiting>> list(Optional<AgencyId> after, int limit) {
        return relay.preparedQuery(LIST)
                .execute(Tuple.of(after.map(AgencyId::value).orElse(BEFORE_ALL), limit))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(RelayedAwaitingAgencies::awaiting)
                .collect()
                .asList();
    }

    private static Awaiting awaiting(Row row) {
        return new Awaiting(new TenantId(row.getUUID(0)), row.getString(1), new AgencyId(row.getUUID(2)));
    }
}
