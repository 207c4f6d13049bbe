package org.throughline.directory.hsds.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.hsds.DocumentShape;
import org.throughline.directory.hsds.NumberedPage;
import org.throughline.directory.hsds.RecordQuery;

/** The standard's query parameters; all that are given must hold. */
public class HsdsParameters {

    private static final int PER_PAGE = 50;
    private static final int MINIMAL_PER_PAGE = 100_000;

    @Parameter(description = "Which page, from 1.")
    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    int page;

    @Parameter(description = "How many records a page has at most: 50 without it, and 200 at most.")
    @QueryParam("per_page")
    @Nullable
    @Min(1)
    @Max(200)
    Integer perPage;

    @Parameter(
            description =
                    "Words, all of which the record has: full text, by their stems, with or without accents. A word after a"
                            + " hyphen is one that it has not; words between quotes stand one behind the other.")
    @QueryParam("search")
    @Nullable
    @Size(max = 200)
    @Pattern(regexp = PlainText.PATTERN)
    String search;

    @Parameter(description = "json, or ndjson: one record a line, all pages in one answer.")
    @QueryParam("format")
    @DefaultValue("json")
    @Pattern(regexp = "json|ndjson")
    String format = "json";

    @Parameter(description = "Each record with what belongs to it.")
    @QueryParam("full")
    @DefaultValue("false")
    boolean full;

    @Parameter(description = "With full, the services inside with what belongs to them too.")
    @QueryParam("full_service")
    @DefaultValue("false")
    boolean fullService;

    @Parameter(description = "A date, or a date and time: what was changed since. What was deleted since is told too.")
    @QueryParam("modified_after")
    @Nullable
    String modifiedAfter;

    @Parameter(description = "Records with this term.")
    @QueryParam("taxonomy_term_id")
    @Nullable
    String taxonomyTermId;

    @Parameter(description = "Records with a term of this taxonomy.")
    @QueryParam("taxonomy_id")
    @Nullable
    String taxonomyId;

    @Parameter(description = "Records of this organization.")
    @QueryParam("organization_id")
    @Nullable
    String organizationId;

    @Parameter(description = "Terms below this one.")
    @QueryParam("parent_id")
    @Nullable
    String parentId;

    @Parameter(description = "Terms with none above them.")
    @QueryParam("top_only")
    @DefaultValue("false")
    boolean topOnly;

    NumberedPage numbered() {
        return new NumberedPage(page, perPage == null ? PER_PAGE : perPage);
    }

    /** Unless fewer are asked for, so many that a directory is on one page. */
    NumberedPage numberedMinimal() {
        return new NumberedPage(page, perPage == null ? MINIMAL_PER_PAGE : perPage);
    }

    DocumentShape shape() {
        if (!full) {
            return DocumentShape.LIST;
        }
        return fullService ? DocumentShape.FULL_SERVICES : DocumentShape.FULL;
    }

    RecordQuery query(String table) {
        return query(table, null);
    }

    RecordQuery query(String table, RecordQuery.@Nullable Vicinity vicinity) {
        return new RecordQuery(
                table,
                search == null || search.isBlank() ? null : search,
                since(),
                id("taxonomy_term_id", taxonomyTermId),
                id("taxonomy_id", taxonomyId),
                id("organization_id", organizationId),
                id("parent_id", parentId),
                topOnly,
                vicinity);
    }

    @Nullable
    Instant since() {
        return read("modified_after", modifiedAfter, HsdsParameters::instant, "It is a date or a date and time.");
    }

    private static @Nullable UUID id(String name, @Nullable String text) {
        return read(name, text, UUID::fromString, "It is the id of a record of this directory.");
    }

    private static <T> @Nullable T read(
            String name, @Nullable String text, Function<String, T> reader, String expectation) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Invalid.parameter(name, "UNREADABLE", expectation);
        }
    }

    private static Instant instant(String text) {
        return text.length() == "2026-01-01".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
