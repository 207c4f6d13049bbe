package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a form in its languages. A schema has words of its own in one language; where a form can be had in several, each
 * has its own for whatever has some.
 */
final class FormWords {

    /** What of a schema is said in a language. */
    private enum Word {
        TITLE("title", FieldWords::title),
        DESCRIPTION("description", FieldWords::description);

        private final String keyword;
        private final Function<FieldWords, @Nullable String> said;

        Word(String keyword, Function<FieldWords, @Nullable String> said) {
            this.keyword = keyword;
            this.said = said;
        }

        void put(FieldWords words, ObjectNode part) {
            String text = said.apply(words);
            if (text != null) {
                part.put(keyword, text);
            }
        }
    }

    /** Who has mended so many faults asks again. */
    private static final int MOST = 100;

    private final Set<String> languages;
    private final Map<String, Map<String, FieldWords>> words;
    private final Map<String, JsonNode> parts = new LinkedHashMap<>();

    FormWords(Set<String> languages, JsonNode schema, Map<String, Map<String, FieldWords>> words) {
        this.languages = languages;
        this.words = words;
        gather(schema, "");
    }

    /** Every schema within the schema, by JSON Pointer. */
    private void gather(JsonNode schema, String pointer) {
        parts.put(pointer, schema);
        schema.properties()
                .forEach(member -> nested(
                        Keyword.named(member.getKey()).map(Keyword::kind).orElse(Keyword.Kind.PLAIN),
                        member.getValue(),
                        SchemaRules.step(pointer, member.getKey())));
    }

    private void nested(Keyword.Kind kind, JsonNode value, String pointer) {
        switch (kind) {
            case PLAIN -> {}
            case SCHEMA -> gather(value, pointer);
            case SCHEMAS -> {
                for (int index = 0; index < value.size(); index++) {
                    gather(value.get(index), pointer + "/" + index);
                }
            }
            case PROPERTIES ->
                value.properties()
                        .forEach(property -> gather(property.getValue(), SchemaRules.step(pointer, property.getKey())));
        }
    }

    /** Pointers lead into the form. */
    Stream<SchemaFault> faults() {
        Stream<SchemaFault> beyond = words.entrySet().stream().flatMap(said -> beyond(said.getKey(), said.getValue()));
        return Stream.concat(beyond, languages.stream().flatMap(this::missing)).limit(MOST);
    }

    private Stream<SchemaFault> beyond(String language, Map<String, FieldWords> said) {
        String where = SchemaRules.step("/words", language);
        return languages.contains(language)
                ? said.keySet().stream()
                        .filter(pointer -> !parts.containsKey(pointer))
                        .map(pointer ->
                                new SchemaFault(SchemaRules.step(where, pointer), SchemaFault.Code.WORDS_OF_NOTHING))
                : Stream.of(new SchemaFault(where, SchemaFault.Code.LANGUAGE_WITHOUT_TITLE));
    }

    /** Whether somebody who reads the language finds all words in it. */
    boolean areIn(String language) {
        return languages.contains(language) && missing(language).findAny().isEmpty();
    }

    private Stream<SchemaFault> missing(String language) {
        return isOfTheSchema(language)
                ? Stream.empty()
                : parts.entrySet().stream().flatMap(part -> Arrays.stream(Word.values())
                        .filter(word -> isWanted(word, part.getKey(), part.getValue()))
                        .filter(word -> !isSaid(word, part.getKey(), language))
                        .map(word -> missing(word, part.getKey(), language)));
    }

    private static SchemaFault missing(Word word, String pointer, String language) {
        String where = SchemaRules.step(SchemaRules.step("/words", language), pointer);
        return new SchemaFault(where + "/" + word.keyword, SchemaFault.Code.WORDS_MISSING);
    }

    /** The only language that there is, and nobody said other words in it. */
    private boolean isOfTheSchema(String language) {
        return words.isEmpty() && languages.size() == 1 && languages.contains(language);
    }

    private boolean isWanted(Word word, String pointer, JsonNode part) {
        return part.has(word.keyword) || words.keySet().stream().anyMatch(language -> isSaid(word, pointer, language));
    }

    private boolean isSaid(Word word, String pointer, String language) {
        FieldWords field = words.getOrDefault(language, Map.of()).get(pointer);
        return field != null && word.said.apply(field) != null;
    }

    /** A copy of the schema with the words of the language in the places of its own. */
    static JsonNode in(Map<String, FieldWords> said, JsonNode schema) {
        JsonNode translated = schema.deepCopy();
        said.forEach((pointer, field) -> {
            for (Word word : Word.values()) {
                word.put(field, (ObjectNode) translated.at(pointer));
            }
        });
        return translated;
    }
}
