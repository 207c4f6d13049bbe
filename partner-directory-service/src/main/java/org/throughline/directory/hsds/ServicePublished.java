package org.throughline.directory.hsds;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service is offered, or something by which it is found has changed.
 *
 * @param onSiteSchools source ids of the schools to which it comes
 * @param billableSchools those of them at which it is licensed and billable
 */
public record ServicePublished(
        UUID serviceId,
        UUID organizationId,
        @Nullable UUID agencyId,
        List<String> categories,
        List<String> languages,
        List<String> onSiteSchools,
        List<String> billableSchools) {

    public static final String TYPE = "org.throughline.directory.service.published.v1";

    public ServicePublished {
        categories = List.copyOf(categories);
        languages = List.copyOf(languages);
        onSiteSchools = List.copyOf(onSiteSchools);
        billableSchools = List.copyOf(billableSchools);
    }
}
