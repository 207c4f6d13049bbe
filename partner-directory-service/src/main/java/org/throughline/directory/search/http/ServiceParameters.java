package org.throughline.directory.search.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.NearParameter;
import org.throughline.directory.PlainText;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.CodeKind;
import org.throughline.directory.search.ServiceQuery;

/** The few filters of a search by address; all that are given must hold. */
public class ServiceParameters {

    @QueryParam("text")
    @Parameter(description = "Words, in any form and with small errors.")
    @Nullable
    @Size(max = 200)
    @Pattern(regexp = PlainText.SOUGHT)
    String text;

    @QueryParam("category")
    @Parameter(description = "A code of the need, such as COUNSELING.")
    @Nullable
    @Size(max = 100)
    @Pattern(regexp = PlainText.PATTERN)
    String category;

    @QueryParam("language")
    @Parameter(description = "ISO 639-1 code of a language it is given in, such as es.")
    @Nullable
    @Size(max = 20)
    @Pattern(regexp = PlainText.PATTERN)
    String language;

    @QueryParam("insurance")
    @Parameter(description = "A kind of insurance it takes, such as MEDICAID.")
    @Nullable
    @Size(max = 100)
    @Pattern(regexp = PlainText.PATTERN)
    String insurance;

    @QueryParam("near")
    @Parameter(description = "Latitude and longitude in degrees, such as 41.52,-90.57.")
    @Nullable
    String near;

    @QueryParam("withinMetres")
    @Parameter(description = "In a straight line; with near only.")
    @Nullable
    @Min(1)
    @Max(20_000_000)
    Integer withinMetres;

    /** Fails with 422 for a way that begins nowhere. */
    ServiceQuery query() {
        if (withinMetres != null && near == null) {
            throw Invalid.at("?near", "REQUIRED", "A way needs to begin somewhere.");
        }
        return new ServiceQuery(
                text,
                new ServiceQuery.Needs(some(category), some(insurance), false, List.of(), List.of()),
                new ServiceQuery.Person(some(language), false, List.of(), List.of(), null, null),
                new ServiceQuery.Where(NearParameter.read(near), withinMetres, null, false, false, null),
                ServiceQuery.When.ANY_TIME,
                ServiceQuery.Partner.ANY);
    }

    List<AskedCode> askedCodes() {
        return Stream.of(
                        AskedCode.one(CodeKind.CATEGORY, category, "?category"),
                        AskedCode.one(CodeKind.LANGUAGE, language, "?language"),
                        AskedCode.one(CodeKind.INSURANCE, insurance, "?insurance"))
                .flatMap(asked -> asked)
                .toList();
    }

    private static List<String> some(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }
}
