package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a schema as plain JSON and tells everything in it that a form may not use. One walk, one use. */
final class SchemaRules {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_SCHEMAS = 500;
    private static final Set<String> FORMATS = Set.of("date", "time", "date-time", "uuid");
    private static final String DIALECT = SpecVersion.VersionFlag.V202012.getId();

    private final List<SchemaFault> faults = new ArrayList<>();
    private int schemas;

    private SchemaRules() {}

    static List<SchemaFault> faults(JsonNode schema) {
        if (!schema.isObject()) {
            return List.of(new SchemaFault("", SchemaFault.Code.NOT_A_SCHEMA));
        }
        SchemaRules rules = new SchemaRules();
        if (!"object".equals(schema.path("type").textValue())) {
            rules.add("/type", SchemaFault.Code.NOT_AN_OBJECT_FORM);
        }
        rules.characters(schema, "");
        rules.walk(schema, "", 1);
        return rules.faults;
    }

    private void walk(JsonNode schema, String pointer, int depth) {
        schemas++;
        if (schemas > MAX_SCHEMAS) {
            if (schemas == MAX_SCHEMAS + 1) {
                add(pointer, SchemaFault.Code.TOO_LARGE);
            }
        } else if (depth > MAX_DEPTH) {
            add(pointer, SchemaFault.Code.TOO_DEEP);
        } else if (!schema.isObject()) {
            add(pointer, SchemaFault.Code.NOT_A_SCHEMA);
        } else {
            schema.properties()
                    .forEach(member ->
                            keyword(member.getKey(), member.getValue(), step(pointer, member.getKey()), depth));
            faults.addAll(SatisfiableRules.faults(schema, pointer));
        }
    }

    /** The database keeps neither a text nor a name with U+0000 in it. */
    private void characters(JsonNode value, String pointer) {
        if (value.isTextual() && isUnkept(value.textValue())) {
            add(pointer, SchemaFault.Code.NUL_CHARACTER);
        }
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            characters(value.get(index), pointer + "/" + index);
        }
        value.properties().forEach(member -> member(member.getKey(), member.getValue(), pointer));
    }

    private void member(String name, JsonNode value, String pointer) {
        if (isUnkept(name)) {
            add(step(pointer, name), SchemaFault.Code.NUL_CHARACTER);
        }
        characters(value, step(pointer, name));
    }

    private static boolean isUnkept(String text) {
        return text.indexOf('\u0000') >= 0;
    }

    private void keyword(String name, JsonNode value, String pointer, int depth) {
        Keyword keyword = Keyword.named(name).orElse(null);
        if (keyword == null) {
            add(pointer, SchemaFault.Code.KEYWORD_NOT_ALLOWED);
        } else if (!keyword.value().test(value)) {
            add(pointer, SchemaFault.Code.WRONG_KIND_OF_VALUE);
        } else {
            special(name, value, pointer);
            nested(keyword.kind(), value, pointer, depth);
        }
    }

    private void special(String name, JsonNode value, String pointer) {
        if (name.equals("$schema") && !value.asText().equals(DIALECT)) {
            add(pointer, SchemaFault.Code.DIALECT_NOT_ALLOWED);
        } else if (name.equals("format") && !FORMATS.contains(value.asText())) {
            add(pointer, SchemaFault.Code.FORMAT_NOT_ALLOWED);
        } else if (name.equals("pattern") && !LinearPatterns.accepts(value.asText())) {
            add(pointer, SchemaFault.Code.PATTERN_NOT_LINEAR);
        }
    }

    private void nested(Keyword.Kind kind, JsonNode value, String pointer, int depth) {
        switch (kind) {
            case PLAIN -> {}
            case SCHEMA -> walk(value, pointer, depth + 1);
            case SCHEMAS -> {
                for (int index = 0; index < value.size(); index++) {
                    walk(value.get(index), pointer + "/" + index, depth + 1);
                }
            }
            case PROPERTIES ->
                value.properties()
                        .forEach(property -> walk(property.getValue(), step(pointer, property.getKey()), depth + 1));
        }
    }

    private void add(String pointer, SchemaFault.Code code) {
        faults.add(new SchemaFault(pointer, code));
    }

    static String step(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
