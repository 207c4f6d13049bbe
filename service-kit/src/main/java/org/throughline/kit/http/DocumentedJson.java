package org.throughline.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of JSON that is taken and given as it is that it is JSON, and not how Jackson holds it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedJson implements OASFilter {

    private static final String ANY = "JsonNode";
    private static final String OBJECT = "ObjectNode";
    private static final String INSIDE = "JsonNodeType";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> known = document.getComponents().getSchemas();
        if (known.containsKey(ANY)) {
            document.getComponents().addSchema(ANY, OASFactory.createSchema().description("Any JSON."));
        }
        if (known.containsKey(OBJECT)) {
            document.getComponents()
                    .addSchema(
                            OBJECT,
                            OASFactory.createSchema()
                                    .addType(Schema.SchemaType.OBJECT)
                                    .description("Any JSON object."));
        }
        document.getComponents().removeSchema(INSIDE);
    }
}
