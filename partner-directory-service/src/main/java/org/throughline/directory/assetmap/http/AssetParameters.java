package org.throughline.directory.assetmap.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.Invalid;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.NearParameter;
import org.throughline.directory.PlainText;
import org.throughline.directory.assetmap.AssetQuery;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.CodeKind;

/** What a family says it looks for; all that is given must hold. */
public class AssetParameters {

    private static final List<String> NAMES = List.of("activity", "age", "language", "place", "near", "withinMetres");

    private static final String CODE = "[A-Z][A-Z0-9_]*";

    @QueryParam("activity")
    @Parameter(
            description = "Words such as homework help, or a code such as TUTORING: one that a service has finds those"
                    + " that have it, and no words.")
    @Nullable
    @Size(min = 1, max = 100)
    @Pattern(regexp = PlainText.SOUGHT)
    String activity;

    @QueryParam("age")
    @Parameter(description = "Of the child, in years.")
    @Nullable
    @Min(0)
    @Max(120)
    Integer age;

    @QueryParam("language")
    @Parameter(description = "ISO 639-1 code, such as es.")
    @Nullable
    @Pattern(regexp = LanguageTag.PATTERN)
    @LanguageTag
    String language;

    @QueryParam("place")
    @Parameter(description = "A city or a postal code, whole.")
    @Nullable
    @Size(min = 1, max = 100)
    @Pattern(regexp = PlainText.SOUGHT)
    String place;

    @QueryParam("near")
    @Parameter(description = "Latitude and longitude, such as 41.52,-90.57.")
    @Nullable
    String near;

    @QueryParam("withinMetres")
    @Parameter(description = "In a straight line; with near only. What has no published place is left out then.")
    @Nullable
    @Min(1)
    @Max(1_000_000)
    Integer withinMetres;

    /** An activity is words, unless it is written as codes are. */
    List<AskedCode> askedCodes() {
        String code = activity != null && activity.matches(CODE) ? activity : null;
        return Stream.concat(
                        AskedCode.one(CodeKind.CATEGORY, code, "?activity"),
                        AskedCode.one(CodeKind.LANGUAGE, language, "?language"))
                .toList();
    }

    /** Fails with 400 for one that is sent without a value: who does so would else be told of everything that there is. 422 for a distance from nowhere. */
    AssetQuery query(UriInfo uri) {
        requireValues(uri.getQueryParameters());
        GeoPoint point = NearParameter.read(near);
        if (withinMetres != null && point == null) {
            throw Invalid.at("?near", "REQUIRED", "A distance is measured from somewhere.");
        }
        return new AssetQuery(activity, age, language, place, point, withinMetres);
    }

    private static void requireValues(MultivaluedMap<String, String> given) {
        NAMES.stream()
                .filter(name -> given.getOrDefault(name, List.of()).stream().anyMatch(String::isBlank))
                .findFirst()
                .ifPresent(name -> {
                    throw Invalid.parameter(name, "EMPTY", "It has a value, or is left out.");
                });
    }
}
