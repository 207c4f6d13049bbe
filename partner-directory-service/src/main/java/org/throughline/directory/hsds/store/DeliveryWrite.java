package org.throughline.directory.hsds.store;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.listing.ServiceListing;

/** How a service is given, as a part of its row. */
record DeliveryWrite(
        Collection<String> interpreted_languages,
        Collection<String> costs,
        Collection<String> competencies,
        Collection<String> treatments,
        Collection<String> accessibility,
        Collection<String> billable_schools,
        Collection<String> served_postal_codes,
        boolean telehealth,
        @Nullable Integer minimum_grade,
        @Nullable Integer maximum_grade) {

    static DeliveryWrite of(ServiceListing.Delivery delivery) {
        return new DeliveryWrite(
                delivery.interpretedLanguages(),
                delivery.costs(),
                delivery.competencies(),
                delivery.treatments(),
                delivery.accessibility(),
                delivery.billableSchools(),
                delivery.servedPostalCodes(),
                delivery.telehealth(),
                delivery.minimumGrade(),
                delivery.maximumGrade());
    }
}
