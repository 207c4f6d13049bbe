package org.throughline.directory.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A form in several languages has its words in each of them. */
class FormWordsTest {

    private static final JsonNode SCHEMA = json(
            """
            {"type": "object", "title": "Intake", "required": ["insurance"], "properties": {
                "insurance": {"title": "Insurance", "description": "As on the card", "type": "string"},
                "kind": {"oneOf": [{"const": "NEW", "title": "New"}, {"const": "AGAIN", "title": "Again"}]},
                "a/b": {"type": "array", "items": {"title": "Visit", "type": "string"}},
                "note": {"type": "string"}}}""");

    private static final Map<String, FieldWords> SPANISH = Map.of(
            "", said("Admisión"),
            "/properties/insurance", new FieldWords("Seguro", "Como en la tarjeta"),
            "/properties/kind/oneOf/0", said("Nuevo"),
            "/properties/kind/oneOf/1", said("Otra vez"),
            "/properties/a~1b/items", said("Visita"));

    private static final Map<String, FieldWords> ENGLISH = Map.of(
            "", said("Intake"),
            "/properties/insurance", new FieldWords("Insurance", "As on the card"),
            "/properties/kind/oneOf/0", said("New"),
            "/properties/kind/oneOf/1", said("Again"),
            "/properties/a~1b/items", said("Visit"));

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static FieldWords said(@Nullable String title) {
        return new FieldWords(title, null);
    }

    private static Form form(List<String> languages, JsonNode schema, Map<String, Map<String, FieldWords>> words) {
        Map<String, String> titles = new HashMap<>();
        languages.forEach(language -> titles.put(language, "Intake"));
        return new Form("INTAKE", titles, new Validity(Validity.Kind.ONCE, null), schema, List.of(), words);
    }

    private static Map<String, FieldWords> with(Map<String, FieldWords> words, String pointer, FieldWords said) {
        Map<String, FieldWords> more = new HashMap<>(words);
        more.put(pointer, said);
        return more;
    }

    @Test
    void aFormInOneLanguageHasTheWordsOfItsSchema() {
        Form form = form(List.of("es"), SCHEMA, Map.of());

        assertThat(form.faults()).isEmpty();
        assertThat(form.readableIn("es")).contains("es");
        assertThat(form.readableIn("es-MX")).contains("es");
        assertThat(form.readableIn("en")).isEmpty();
        assertThat(form.schemaIn("es")).isEqualTo(SCHEMA);
    }

    @Test
    void aFormInTwoHasThemInBothAndGivesTheSchemaInEither() {
        Form form = form(List.of("en", "es"), SCHEMA, Map.of("en", ENGLISH, "es", SPANISH));

        assertThat(form.faults()).isEmpty();
        assertThat(form.schemaIn("en")).isEqualTo(SCHEMA);
        JsonNode spanish = form.schemaIn("es");
        assertThat(spanish)
                .isEqualTo(
                        json(
                                """
                        {"type": "object", "title": "Admisión", "required": ["insurance"], "properties": {
                            "insurance": {"title": "Seguro", "description": "Como en la tarjeta", "type": "string"},
                            "kind": {"oneOf": [{"const": "NEW", "title": "Nuevo"}, {"const": "AGAIN", "title": "Otra vez"}]},
                            "a/b": {"type": "array", "items": {"title": "Visita", "type": "string"}},
                            "note": {"type": "string"}}}"""));
        assertThat(spanish.at("/properties").fieldNames())
                .toIterable()
                .containsExactly("insurance", "kind", "a/b", "note");
        assertThat(form.schema()).isEqualTo(SCHEMA);
    }

    @Test
    void whatALanguageOfTheFormLacksIsToldWithItsPlace() {
        Map<String, FieldWords> less = new HashMap<>(SPANISH);
        less.remove("/properties/kind/oneOf/1");
        less.put("/properties/insurance", said("Seguro"));
        Form form = form(List.of("en", "es"), SCHEMA, Map.of("en", ENGLISH, "es", less));

        assertThat(form.faults())
                .containsExactly(
                        new SchemaFault(
                                "/words/es/~1properties~1insurance/description", SchemaFault.Code.WORDS_MISSING),
                        new SchemaFault(
                                "/words/es/~1properties~1kind~1oneOf~11/title", SchemaFault.Code.WORDS_MISSING));
        assertThat(form.readableIn("es")).isEmpty();
        assertThat(form.readableIn("en")).contains("en");
    }

    @Test
    void withoutAnyWordsAFormInTwoLanguagesLacksAllThatItsSchemaHas() {
        assertThat(form(List.of("en", "es"), SCHEMA, Map.of()).faults())
                .hasSize(12)
                .allMatch(fault -> fault.code() == SchemaFault.Code.WORDS_MISSING);
        assertThat(form(List.of("en", "es"), json("{\"type\": \"object\", \"properties\": {\"a\": {}}}"), Map.of())
                        .faults())
                .isEmpty();
    }

    @Test
    void whatHasWordsInOneLanguageHasThemInAll() {
        Form form = form(
                List.of("en", "es"),
                SCHEMA,
                Map.of("en", with(ENGLISH, "/properties/note", said("Note")), "es", SPANISH));

        assertThat(form.faults())
                .containsExactly(new SchemaFault("/words/es/~1properties~1note/title", SchemaFault.Code.WORDS_MISSING));
    }

    @Test
    void wordsOfNothingAndInALanguageOfTheFormsNoneAreRefused() {
        Form form = form(
                List.of("en", "es"),
                SCHEMA,
                Map.of(
                        "en",
                        with(with(ENGLISH, "/properties", said("x")), "/properties/insurance/title", said("x")),
                        "es",
                        with(SPANISH, "no pointer", said("x")),
                        "fr",
                        SPANISH));

        assertThat(form.faults())
                .containsExactlyInAnyOrder(
                        new SchemaFault("/words/en/~1properties", SchemaFault.Code.WORDS_OF_NOTHING),
                        new SchemaFault("/words/en/~1properties~1insurance~1title", SchemaFault.Code.WORDS_OF_NOTHING),
                        new SchemaFault("/words/es/no pointer", SchemaFault.Code.WORDS_OF_NOTHING),
                        new SchemaFault("/words/fr", SchemaFault.Code.LANGUAGE_WITHOUT_TITLE));
    }

    /** Its rules are the schema's, whatever language somebody reads. */
    @Test
    void answersAreCheckedByTheSameRules() {
        Form form = form(List.of("en", "es"), SCHEMA, Map.of("en", ENGLISH, "es", SPANISH));
        JsonNode answers = json("{\"kind\": \"OTHER\"}");

        assertThat(FormSchema.of(form.schemaIn("es")).faults(answers))
                .isNotEmpty()
                .isEqualTo(FormSchema.of(SCHEMA).faults(answers));
    }
}
