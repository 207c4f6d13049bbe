package org.throughline.directory.search.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.Cost;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceTraits;
import org.throughline.directory.search.index.Agreed;
import org.throughline.directory.search.index.InSpace;
import org.throughline.directory.search.index.IndexedService;

/** Rows of {@link IndexSql}. */
final class IndexedRow {

    private IndexedRow() {}

    /** Of {@link IndexSql#PAGE} or {@link IndexSql#OF_IDS}: traits, and in the last column the places. */
    static IndexedService service(@Nullable Object[] row) {
        return new IndexedService(TraitsRow.read(row), places((Double[]) Objects.requireNonNull(row[row.length - 1])));
    }

    /** Of {@link IndexSql#FOUND}, beside what is known. */
    static FoundService found(ServiceTraits service, @Nullable Object[] values) {
        RowValues row = new RowValues(values);
        return new FoundService(
                service.id(),
                row.required(String.class),
                service.name(),
                service.provider().organizationId(),
                service.provider().organizationName(),
                FoundService.LinkedAgency.of(
                        service.provider().agencyId(), service.agencyVerified(), row.value(String.class)),
                service.active(),
                inOrder(service.categories()),
                inOrder(service.languages()),
                inOrder(service.insurances()),
                inOrder(service.onSiteSchools()),
                service.minimumAge(),
                service.maximumAge(),
                delivery(service),
                service.sites(),
                service.lastReports(),
                row.value(Integer.class),
                row.value(Double.class),
                row.value(Double.class));
    }

    private static FoundService.Delivery delivery(ServiceTraits service) {
        ServiceTraits.Abilities abilities = service.abilities();
        return new FoundService.Delivery(
                inOrder(abilities.interpretedLanguages()),
                service.costs().stream()
                        .sorted(Comparator.comparing(Cost::name))
                        .toList(),
                inOrder(abilities.competencies()),
                inOrder(service.treatments()),
                inOrder(abilities.accessibility()),
                inOrder(service.billableSchools()),
                abilities.telehealth(),
                abilities.minimumGrade(),
                abilities.maximumGrade(),
                service.hours());
    }

    /** As listings have their codes. */
    private static List<String> inOrder(Set<String> codes) {
        return codes.stream().sorted().toList();
    }

    /** Of {@link IndexSql#AGREED}. */
    static Agreed.Agreement agreement(@Nullable Object[] values) {
        RowValues row = new RowValues(values);
        return new Agreed.Agreement(
                new Agreed.Parties(row.required(UUID.class), row.required(UUID.class)),
                services(row.required(String[].class)));
    }

    static @Nullable InSpace point(Double @Nullable [] numbers) {
        return numbers == null ? null : places(numbers).get(0);
    }

    private static Set<UUID> services(String[] ids) {
        return Stream.of(ids).map(UUID::fromString).collect(Collectors.toSet());
    }

    /** Three numbers of each. */
    private static List<InSpace> places(Double[] numbers) {
        List<InSpace> places = new ArrayList<>();
        for (int first = 0; first < numbers.length; first += 3) {
            places.add(new InSpace(numbers[first], numbers[first + 1], numbers[first + 2]));
        }
        return places;
    }
}
