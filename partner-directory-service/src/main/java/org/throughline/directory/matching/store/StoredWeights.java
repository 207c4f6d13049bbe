package org.throughline.directory.matching.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.KeptSettings;
import org.throughline.directory.RowJson;
import org.throughline.directory.matching.DistrictWeights;
import org.throughline.directory.matching.MatchWeights;
import org.throughline.directory.matching.rule.ScoreCriterion;
import org.throughline.directory.matching.rule.Weights;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Weights in PostgreSQL: a row for each setting, the highest version counts. */
@ApplicationScoped
class StoredWeights implements DistrictWeights {

    private static final TypeReference<Map<ScoreCriterion, Integer>> POINTS = new TypeReference<>() {};

    private static final String SELECT = "select version, cast(points as text), set_by,"
            + " cast(extract(epoch from set_at) * 1000 as bigint) from match_weights ";

    private static final KeptSettings<MatchWeights> KEPT = new KeptSettings<>(SELECT, StoredWeights::weights);

    @Override
    public Uni<MatchWeights> current(Mutiny.Session session) {
        return KEPT.last(session).map(found -> found.orElse(MatchWeights.STANDARD));
    }

    @Override
    public Uni<MatchWeights> of(Mutiny.Session session, long version) {
        return version == 0
                ? Uni.createFrom().item(MatchWeights.STANDARD)
                : KEPT.of(session, version).map(found -> found.orElseThrow(ProblemException::notFound));
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, MatchWeights weights) {
        return session.createNativeQuery(
                        """
                        insert into match_weights (tenant, version, points, set_by, set_at)
                        values (?1, ?2, cast(cast(?3 as text) as jsonb), ?4, ?5) on conflict do nothing""")
                .setParameter(1, tenant.value())
                .setParameter(2, weights.version())
                .setParameter(3, write(weights.weights()))
                .setParameter(4, weights.setBy())
                .setParameter(5, weights.setAt())
                .executeUpdate()
                .invoke(KeptSettings::requireAdded)
                .replaceWithVoid();
    }

    private static MatchWeights weights(Object[] row) {
        return new MatchWeights(
                ((Number) row[0]).longValue(),
                read((String) row[1]),
                (String) row[2],
                Instant.ofEpochMilli(((Number) row[3]).longValue()));
    }

    private static String write(Weights weights) {
        return RowJson.write(weights.points());
    }

    private static Weights read(String json) {
        return new Weights(RowJson.read(json, POINTS));
    }
}
