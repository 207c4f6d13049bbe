package org.throughline.kit.http;

import io.smallrye.openapi.api.util.FilterUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/**
 * Several types have the same simple name: each is called after the one that it stands in. The scanner numbers them in the order
 * in which it meets them, so that a client generated later would have other types under the same names.
 */
final class SchemaNames {

    private static final String REFERENCE = "#/components/schemas/";

    private final SchemaTypes types;

    SchemaNames(SchemaTypes types) {
        this.types = types;
    }

    /** The schema that a reference is to. */
    static String referred(Schema reference) {
        return reference.getRef().substring(REFERENCE.length());
    }

    void say(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, String> names = names(schemas);
        Map<String, Schema> renamed = new TreeMap<>();
        schemas.forEach((name, schema) -> {
            if (renamed.put(names.getOrDefault(name, name), schema) != null) {
                throw new IllegalStateException("two schemas would be called " + names.getOrDefault(name, name));
            }
        });
        document.getComponents().setSchemas(renamed);
        FilterUtil.applyFilter(new References(names), document);
    }

    private Map<String, String> names(Map<String, Schema> schemas) {
        Set<String> shared = schemas.keySet().stream()
                .filter(name -> !name.equals(SchemaTypes.simpleName(name)))
                .map(SchemaTypes::simpleName)
                .collect(Collectors.toSet());
        Map<String, String> names = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> {
            List<ClassInfo> known = types.of(name, schema);
            if (shared.contains(SchemaTypes.simpleName(name)) && known.size() == 1) {
                names.put(name, wholeName(known.get(0)));
            }
        });
        return names;
    }

    private static String wholeName(ClassInfo type) {
        DotName enclosing = type.enclosingClass();
        return enclosing == null
                ? type.simpleName()
                : joined(
                        enclosing.withoutPackagePrefix().replace("$", "").replaceFirst("Resource$", ""),
                        type.simpleName());
    }

    /** The words with which one ends and the other begins are said once. */
    static String joined(String enclosing, String simpleName) {
        int shared = 0;
        for (int length = 1; length <= Math.min(enclosing.length(), simpleName.length()); length++) {
            if (isWords(simpleName, length) && enclosing.endsWith(simpleName.substring(0, length))) {
                shared = length;
            }
        }
        return enclosing + simpleName.substring(shared);
    }

    private static boolean isWords(String name, int length) {
        return length == name.length() || Character.isUpperCase(name.charAt(length));
    }

    private record References(Map<String, String> names) implements OASFilter {

        @Override
        public Schema filterSchema(Schema schema) {
            if (schema.getRef() != null && names.containsKey(referred(schema))) {
                schema.setRef(REFERENCE + names.get(referred(schema)));
            }
            return schema;
        }
    }
}
