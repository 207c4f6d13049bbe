package org.throughline.kit.http;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** A list in which something may be null says so of its items; the scanner does not look inside a list's type. */
final class NullableElements {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final SchemaTypes types;

    NullableElements(SchemaTypes types) {
        this.types = types;
    }

    void say(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach((name, schema) -> types.of(name, schema).stream()
                .filter(ClassInfo::isRecord)
                .flatMap(type -> type.recordComponents().stream())
                .filter(NullableElements::mayHoldNull)
                .forEach(component -> say(schema, component)));
    }

    private static boolean mayHoldNull(RecordComponentInfo component) {
        Type type = component.type();
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && type.asParameterizedType().arguments().stream().anyMatch(element -> element.hasAnnotation(NULLABLE));
    }

    private static void say(Schema schema, RecordComponentInfo component) {
        Schema items = Optional.ofNullable(schema.getProperties().get(SchemaTypes.field(component)))
                .map(Schema::getItems)
                .filter(found -> found.getType() != null)
                .orElseThrow(() ->
                        new IllegalStateException(component.declaringClass().name() + "." + component.name()
                                + ": it is not known how to say that its elements may be null."));
        if (!items.getType().contains(Schema.SchemaType.NULL)) {
            items.addType(Schema.SchemaType.NULL);
        }
    }
}
