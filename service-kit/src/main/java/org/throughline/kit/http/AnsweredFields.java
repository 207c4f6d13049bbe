package org.throughline.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * An answer always has those fields of its record that are never null: they are required. What a request has to have is said by
 * its constraints, and whatever requests consist of is left as it is.
 */
final class AnsweredFields {

    private final SchemaTypes types;

    AnsweredFields(SchemaTypes types) {
        this.types = types;
    }

    void say(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> requested = requested(document, schemas);
        schemas.forEach((name, schema) -> {
            if (!requested.contains(name)) {
                always(name, schema).ifPresent(schema::setRequired);
            }
        });
    }

    /** Nothing where no record is known, or where those that have these fields do not agree. */
    private Optional<List<String>> always(String name, Schema schema) {
        List<List<String>> known = types.of(name, schema).stream()
                .filter(ClassInfo::isRecord)
                .map(AnsweredFields::always)
                .distinct()
                .toList();
        return known.size() == 1 && !known.get(0).isEmpty() ? Optional.of(known.get(0)) : Optional.empty();
    }

    private static List<String> always(ClassInfo type) {
        if (type.hasAnnotation(JsonInclude.class)) {
            return List.of();
        }
        return type.recordComponents().stream()
                .filter(component -> isAlways(component.type()))
                .map(SchemaTypes::field)
                .toList();
    }

    private static boolean isAlways(Type type) {
        return !type.hasAnnotation(DotName.createSimple(Nullable.class))
                && !type.name().toString().startsWith(Optional.class.getName());
    }

    private static Set<String> requested(OpenAPI document, Map<String, Schema> schemas) {
        Set<String> requested = new HashSet<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(AnsweredFields::bodies)
                .forEach(schema -> collect(schema, schemas, requested));
        return requested;
    }

    private static Stream<Schema> bodies(Operation operation) {
        return operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                ? Stream.empty()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static void collect(Schema schema, Map<String, Schema> schemas, Set<String> names) {
        if (schema.getRef() != null && names.add(SchemaNames.referred(schema))) {
            Optional.ofNullable(schemas.get(SchemaNames.referred(schema)))
                    .ifPresent(referred -> collect(referred, schemas, names));
        }
        parts(schema).forEach(part -> collect(part, schemas, names));
    }

    private static Stream<Schema> parts(Schema schema) {
        Stream<Schema> fields =
                schema.getProperties() == null ? Stream.empty() : schema.getProperties().values().stream();
        Stream<Schema> choices = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        Stream<Schema> elements = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull);
        return Stream.of(fields, choices, elements).flatMap(parts -> parts);
    }
}
