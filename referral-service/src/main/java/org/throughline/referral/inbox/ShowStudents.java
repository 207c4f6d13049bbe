package org.throughline.referral.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.disclosure.Disclosures;
import org.throughline.referral.disclosure.Permit;
import org.throughline.training.AskStanding;
import org.throughline.training.Standing;

/**
 * Decides what an agency's person is shown of what was loaded. Where a district's gate keeps out who lacks training,
 * consent-service is not asked: nothing is disclosed, and nothing may be logged as disclosed.
 */
@ApplicationScoped
public class ShowStudents {

    private final AskStanding standings;
    private final Disclosures disclosures;

    public ShowStudents(AskStanding standings, Disclosures disclosures) {
        this.standings = standings;
        this.disclosures = disclosures;
    }

    Uni<Read> one(Reader reader, Dossier dossier) {
        return standing(reader, dossier.district())
                .chain(standing -> permit(reader, dossier, standing).map(permit -> Read.of(dossier, standing, permit)));
    }

    /** In the order given. Every district's standing is known before the first permit is asked for, which is logged. */
    Uni<List<Read>> all(Reader reader, List<Dossier> dossiers) {
        Map<TenantId, List<Dossier>> districts = dossiers.stream()
                .collect(Collectors.groupingBy(Dossier::district, LinkedHashMap::new, Collectors.toList()));
        return standings(reader, districts.keySet()).chain(standings -> permits(reader, open(districts, standings))
                .map(permits -> read(dossiers, standings, permits)));
    }

    private Uni<Standing> standing(Reader reader, TenantId district) {
        return standings.of(district, reader.caller().person());
    }

    private Uni<Map<TenantId, Standing>> standings(Reader reader, Collection<TenantId> districts) {
        return Multi.createFrom()
                .iterable(districts)
                .onItem()
                .transformToUniAndMerge(
                        district -> standing(reader, district).map(standing -> Map.entry(district, standing)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Null where it is not asked for. */
    private Uni<Permit> permit(Reader reader, Dossier dossier, Standing standing) {
        return standing.mayBeShownStudentData()
                ? disclosures.ask(reader.question(dossier.district()), dossier.records())
                : Uni.createFrom().nullItem();
    }

    private static List<List<Dossier>> open(Map<TenantId, List<Dossier>> districts, Map<TenantId, Standing> standings) {
        return districts.entrySet().stream()
                .filter(district -> standing(standings, district.getKey()).mayBeShownStudentData())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** One batch for each district, by referral. */
    private Uni<Map<UUID, Permit>> permits(Reader reader, List<List<Dossier>> districts) {
        return Multi.createFrom()
                .iterable(districts)
                .onItem()
                .transformToUniAndConcatenate(district -> batch(reader, district))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<UUID, Permit>> batch(Reader reader, List<Dossier> district) {
        return disclosures
                .askAll(
                        reader.question(district.get(0).district()),
                        district.stream().map(Dossier::records).toList())
                .map(granted -> byReferral(district, granted));
    }

    private static Map<UUID, Permit> byReferral(List<Dossier> district, List<Permit> granted) {
        return IntStream.range(0, granted.size())
                .boxed()
                .collect(Collectors.toMap(i -> district.get(i).records().referral(), granted::get));
    }

    private static List<Read> read(
            List<Dossier> dossiers, Map<TenantId, Standing> standings, Map<UUID, Permit> permits) {
        return dossiers.stream()
                .map(dossier -> Read.of(
                        dossier,
                        standing(standings, dossier.district()),
                        permits.get(dossier.records().referral())))
                .toList();
    }

    private static Standing standing(Map<TenantId, Standing> standings, TenantId district) {
        return Objects.requireNonNull(standings.get(district));
    }
}
