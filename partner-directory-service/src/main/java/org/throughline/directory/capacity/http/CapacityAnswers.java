package org.throughline.directory.capacity.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.throughline.directory.BelievedReports;
import org.throughline.directory.capacity.CapacityReport;
import org.throughline.kit.http.EntityTags;

/** How reports are answered, with the version as their tag. */
@ApplicationScoped
class CapacityAnswers {

    private final BelievedReports believed;

    CapacityAnswers(BelievedReports believed) {
        this.believed = believed;
    }

    RestResponse<CapacityView> ok(CapacityReport report) {
        return ResponseBuilder.ok(view(report))
                .tag(EntityTags.of(report.version()))
                .build();
    }

    CapacityView view(CapacityReport report) {
        return CapacityView.of(report, believed);
    }
}
