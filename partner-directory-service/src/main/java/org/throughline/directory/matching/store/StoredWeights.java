package org.throughline.directory.matching.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.throughline.directory.RowJson;
import org.throughline.directory.matching.rule.ScoreCriterion;
import org.throughline.directory.matching.rule.Weights;
import org.throughline.directory.settings.SettingsHistory;
import org.throughline.directory.settings.store.SettingsTable;

/** What a district's criteria count, in PostgreSQL. */
class StoredWeights {

    private static final TypeReference<Map<ScoreCriterion, Integer>> POINTS = new TypeReference<>() {};

    @Produces
    @Singleton
    SettingsHistory<Weights> history() {
        return new SettingsTable<>(
                """
                select version, set_by, cast(extract(epoch from set_at) * 1000 as bigint), cast(points as text)
                from match_weights""",
                """
                insert into match_weights (tenant, version, set_by, set_at, points)
                values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb)) on conflict do nothing""",
                row -> new Weights(RowJson.read((String) row[0], POINTS)),
                weights -> new Object[] {RowJson.write(weights.points())});
    }
}
