package org.throughline.directory.hsds.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.throughline.directory.hsds.DocumentShape;

/** Of the list of organizations. */
public class HsdsOrganizationFilter extends HsdsTopicFilter {

    @Parameter(description = "With full, the services inside with what belongs to them too.")
    @QueryParam("full_service")
    @DefaultValue("false")
    boolean fullService;

    @Override
    DocumentShape shape() {
        return full && fullService ? DocumentShape.FULL_SERVICES : super.shape();
    }
}
