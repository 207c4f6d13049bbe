package org.throughline.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.throughline.kit.paging.PageRequest;

/** Says in a service's API document, when it is built, what the parameters mean that many operations have. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedParameters implements OASFilter {

    private static final Map<String, String> MEANINGS = Map.of(
            "cursor", "Where the page before ended, as its answer told. Without it the list begins.",
            "limit", "How many a page has at most: 50 without it.",
            "Idempotency-Key",
                    "Any text of the caller's, a new one for each new act: the same act sent again with it is done once and"
                            + " answered as the first time.",
            "If-Match", "The ETag of the version that the change is based on.");

    /** What an operation says of its own is kept. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        String meaning = MEANINGS.get(parameter.getName());
        if (meaning != null && parameter.getDescription() == null) {
            parameter.setDescription(meaning);
            limited(parameter);
        }
        return parameter;
    }

    /** A page's limit is checked where the page is read, for all operations. */
    private static void limited(Parameter parameter) {
        if (parameter.getName().equals("limit") && parameter.getSchema().getMaximum() == null) {
            parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        }
    }
}
