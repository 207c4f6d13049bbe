package org.throughline.directory.hsds.http;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.hsds.ImportFormat;
import org.throughline.directory.hsds.ImportMode;
import org.throughline.directory.hsds.ImportRequest;
import org.throughline.directory.hsds.sheet.SheetMatching;
import org.throughline.kit.tenancy.Caller;

/** How an import is to be done. */
public class ImportParameters {

    private static final List<String> NAMES = Stream.of(ImportParameters.class.getDeclaredFields())
            .flatMap(field -> Stream.ofNullable(field.getAnnotation(QueryParam.class)))
            .map(QueryParam::value)
            .sorted()
            .toList();

    @Parameter(
            description =
                    "ALL_OR_NOTHING refuses a package with any fault; VALID_ROWS takes the faultless rows. Both report each fault.")
    @QueryParam("mode")
    @DefaultValue("ALL_OR_NOTHING")
    ImportMode mode = ImportMode.ALL_OR_NOTHING;

    @Parameter(
            description =
                    "Which of the district's sources this is: a package replaces what the one before of the same source brought.")
    @QueryParam("source")
    @DefaultValue("default")
    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,40}")
    String source = "default";

    @Parameter(description = "Only reads and reports.")
    @QueryParam("dryRun")
    @DefaultValue("false")
    boolean dryRun;

    @Parameter(
            description =
                    "That more than a fifth of the source's records, and more than 20, are to be withdrawn, or all of them by tables without rows; without it such a package is refused.")
    @QueryParam("withdrawMany")
    @DefaultValue("false")
    boolean withdrawMany;

    /** Whether JSON carries records inside others, as the standard's lists do with {@code full=true}. */
    @Parameter(description = "Whether JSON carries records inside others, as the standard's lists do with full=true.")
    @QueryParam("nested")
    @DefaultValue("false")
    boolean nested;

    /** {@code header=field}, once for each column of a sheet. */
    @Parameter(description = "header=field, once for each column of a sheet.")
    @QueryParam("match")
    @Size(max = 100)
    List<@Size(max = 300) String> match = List.of();

    /** {@code field=value}, once for each field of a sheet that lines have by default. */
    @Parameter(
            description =
                    "field=value, once for each field of a sheet: what lines have in it whose own cells do not say it, such as address.state_province=IL.")
    @QueryParam("default")
    @Size(max = 100)
    List<@Size(max = 300) @Pattern(regexp = PlainText.PATTERN) String> defaults = List.of();

    /** Passed over, a slip such as dry_run would import in earnest. What was sent instead is the sender's text, and is not repeated. */
    static void requireNoOthers(UriInfo uri) {
        if (!NAMES.containsAll(uri.getQueryParameters().keySet())) {
            throw Invalid.parameter("", "UNKNOWN_PARAMETER", "An import takes " + String.join(", ", NAMES) + " only.");
        }
    }

    ImportRequest request(ImportFormat format, Caller caller, Instant now) {
        caller.requireTenant();
        return new ImportRequest(
                format,
                source,
                mode,
                dryRun,
                withdrawMany,
                matching(),
                caller.person().value(),
                now);
    }

    private Map<String, String> matching() {
        Map<String, String> matching = new LinkedHashMap<>();
        match.forEach(pair -> {
            int equals = pair.lastIndexOf('=');
            if (equals < 1
                    || pair.startsWith(SheetMatching.DEFAULT)
                    || matching.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw Invalid.parameter("match", "NOT_A_MATCHING", "It is header=field, each header once.");
            }
        });
        defaults.forEach(pair -> addDefault(matching, pair));
        return matching;
    }

    private static void addDefault(Map<String, String> matching, String pair) {
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1).strip();
        if (equals < 1
                || value.isEmpty()
                || matching.put(SheetMatching.DEFAULT + pair.substring(0, equals), value) != null) {
            throw Invalid.parameter("default", "NOT_A_DEFAULT", "It is field=value, each field once.");
        }
    }
}
