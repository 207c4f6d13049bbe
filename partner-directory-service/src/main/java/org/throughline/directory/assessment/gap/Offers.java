package org.throughline.directory.assessment.gap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there are places for, by need: in all, on site at a school, and in a language. */
public final class Offers {

    private final Map<Place, Offer> offers;

    private record Place(String domain, @Nullable Dimension by, @Nullable String column) {}

    /**
     * One of them.
     *
     * @param by null for all services of the domain
     * @param column the school or the language
     */
    public record DomainOffer(String domain, @Nullable Dimension by, @Nullable String column, Offer offer) {

        public DomainOffer {
            Objects.requireNonNull(domain);
            Objects.requireNonNull(offer);
        }
    }

    private Offers(Map<Place, Offer> offers) {
        this.offers = offers;
    }

    public static Offers of(List<DomainOffer> offers) {
        Function<DomainOffer, Place> place = offer -> new Place(offer.domain(), offer.by(), offer.column());
        return new Offers(offers.stream().collect(Collectors.toMap(place, DomainOffer::offer)));
    }

    Offer of(String domain) {
        return offers.getOrDefault(new Place(domain, null, null), Offer.NONE);
    }

    /** Null where services do not tell such columns apart. */
    @Nullable
    Offer of(String domain, Dimension by, String column) {
        return by == Dimension.TIER ? null : offers.getOrDefault(new Place(domain, by, column), Offer.NONE);
    }
}
