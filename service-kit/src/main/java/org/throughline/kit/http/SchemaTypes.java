package org.throughline.kit.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * The records and enums behind the schemas of an API document. A schema has a type's simple name, and a number where several
 * types have the same; which of them it is, its fields or values tell.
 */
final class SchemaTypes {

    private static final DotName JSON_PROPERTY = DotName.createSimple(JsonProperty.class);

    private final Map<String, List<ClassInfo>> bySimpleName;

    SchemaTypes(IndexView classes) {
        Map<DotName, ClassInfo> once = classes.getKnownClasses().stream()
                .filter(type -> type.isRecord() || type.isEnum())
                .collect(Collectors.toMap(ClassInfo::name, Function.identity(), (first, same) -> first));
        this.bySimpleName = once.values().stream().collect(Collectors.groupingBy(ClassInfo::simpleName));
    }

    static String simpleName(String schemaName) {
        return schemaName.replaceFirst("\\d+$", "");
    }

    /** More than one where they read alike. */
    List<ClassInfo> of(String schemaName, Schema schema) {
        return Optional.ofNullable(bySimpleName.get(simpleName(schemaName)))
                .map(List::stream)
                .orElseGet(() -> generic(schemaName))
                .filter(type -> type.isRecord() ? hasFields(schema, type) : hasValues(schema, type))
                .toList();
    }

    /** A schema of a generic type has the names of what it is of behind the type's. */
    private Stream<ClassInfo> generic(String schemaName) {
        return bySimpleName.values().stream()
                .flatMap(List::stream)
                .filter(type -> !type.typeParameters().isEmpty() && schemaName.startsWith(type.simpleName()));
    }

    /** What a component is called in JSON. */
    static String field(RecordComponentInfo component) {
        AnnotationInstance said =
                component.declaringClass().field(component.name()).annotation(JSON_PROPERTY);
        return said == null || said.value() == null
                ? component.name()
                : said.value().asString();
    }

    private static boolean hasFields(Schema schema, ClassInfo type) {
        Set<String> fields =
                type.recordComponents().stream().map(SchemaTypes::field).collect(Collectors.toSet());
        return schema.getProperties() != null
                && fields.equals(schema.getProperties().keySet());
    }

    private static boolean hasValues(Schema schema, ClassInfo type) {
        Collection<String> values =
                type.enumConstants().stream().map(FieldInfo::name).toList();
        return values.equals(schema.getEnumeration());
    }
}
