package org.throughline.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Says in a service's API document, when it is built, which fields an answer always has and which lists may hold nulls, and calls the types of one simple name
 * after those that they stand in.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedSchemas implements OASFilter {

    private final SchemaTypes types;

    public DocumentedSchemas(IndexView classes) {
        this.types = new SchemaTypes(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            new AnsweredFields(types).say(document);
            new NullableElements(types).say(document);
            new SchemaNames(types).say(document);
        }
    }
}
