package org.throughline.local.sample;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * One district of the sample.
 *
 * @param integratorId the recipient id of the client {@code integrator-<code>}
 */
public record District(
        String code,
        String tenantId,
        String name,
        ZoneId zone,
        String integratorId,
        Path folder,
        List<Student> students,
        List<Service> services,
        List<Agency> agencies) {

    public District {
        students = List.copyOf(students);
        services = List.copyOf(services);
        agencies = List.copyOf(agencies);
    }

    public Agency agencyOf(Service service) {
        return agencies.stream()
                .filter(agency -> agency.organizationId().equals(service.organizationId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no agency for organization " + service.organizationId()));
    }
}
