package org.throughline.directory.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas come from outside: what a form may use, and what it costs. */
class FormSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static JsonNode form(String properties) {
        return json("{'type': 'object', 'properties': {" + properties + "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'$ref': 'https://example.org/x.json'        | $ref                  | KEYWORD_NOT_ALLOWED",
                "'$ref': '#'                                 | $ref                  | KEYWORD_NOT_ALLOWED",
                "'$dynamicRef': '#a'                         | $dynamicRef           | KEYWORD_NOT_ALLOWED",
                "'$id': 'https://example.org/'               | $id                   | KEYWORD_NOT_ALLOWED",
                "'$schema': 'http://json-schema.org/draft-07/schema#' | $schema      | DIALECT_NOT_ALLOWED",
                "'patternProperties': {'(a+)+$': {}}         | patternProperties     | KEYWORD_NOT_ALLOWED",
                "'unevaluatedProperties': false              | unevaluatedProperties | KEYWORD_NOT_ALLOWED",
                "'format': 'regex'                           | format                | FORMAT_NOT_ALLOWED",
                "'pattern': '(?=a)b'                         | pattern               | PATTERN_NOT_LINEAR",
                "'pattern': '(a)\\\\1'                       | pattern               | PATTERN_NOT_LINEAR",
                "'pattern': '((a{100}){100}){100}'           | pattern               | PATTERN_NOT_LINEAR",
                "'minLength': -1                             | minLength             | WRONG_KIND_OF_VALUE",
                "'properties': []                            | properties            | WRONG_KIND_OF_VALUE",
                "'minimum': 1e999, 'maximum': 0              | minimum               | WRONG_KIND_OF_VALUE",
                "'items': true                               | items                 | WRONG_KIND_OF_VALUE"
            })
    void whatFetchesOrCostsWithoutBoundIsRefusedAndSaysWhere(String member, String keyword, SchemaFault.Code code) {
        assertThat(SchemaRules.faults(form("'name': {" + member + "}")))
                .containsExactly(new SchemaFault("/properties/name/" + keyword, code));
    }

    @Test
    void aSchemaIsAnObjectAboutAnObject() {
        assertThat(SchemaRules.faults(json("true")))
                .containsExactly(new SchemaFault("", SchemaFault.Code.NOT_A_SCHEMA));
        assertThat(SchemaRules.faults(json("{'type': 'string'}")))
                .containsExactly(new SchemaFault("/type", SchemaFault.Code.NOT_AN_OBJECT_FORM));
        assertThat(SchemaRules.faults(form("'name': true")))
                .containsExactly(new SchemaFault("/properties/name", SchemaFault.Code.NOT_A_SCHEMA));
    }

    @Test
    void aCharacterThatCannotBeKeptIsToldWhereverItStands() {
        JsonNode schema = json(
                """
                {'type': 'object', 'title': 'a\\u0000', 'required': ['b\\u0000'], 'properties': {
                    'b\\u0000': {}, 'c': {'enum': ['d', '\\u0000'], 'const': {'e\\u0000': '\\u0000'}}}}""");

        assertThat(SchemaRules.faults(schema))
                .extracting(SchemaFault::pointer, SchemaFault::code)
                .containsExactly(
                        tuple("/title", SchemaFault.Code.NUL_CHARACTER),
                        tuple("/required/0", SchemaFault.Code.NUL_CHARACTER),
                        tuple("/properties/b\0", SchemaFault.Code.NUL_CHARACTER),
                        tuple("/properties/c/enum/1", SchemaFault.Code.NUL_CHARACTER),
                        tuple("/properties/c/const/e\0", SchemaFault.Code.NUL_CHARACTER),
                        tuple("/properties/c/const/e\0", SchemaFault.Code.NUL_CHARACTER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': 'strin'                                            | type             | UNKNOWN_TYPE",
                "'type': ['string', 'nul']                                  | type             | UNKNOWN_TYPE",
                "'type': ['string', 'string']                               | type             | UNKNOWN_TYPE",
                "'type': ['string', 1]                                      | type             | UNKNOWN_TYPE",
                "'type': []                                                 | type             | UNKNOWN_TYPE",
                "'required': ['a'], 'additionalProperties': false           | required/0       | REQUIRED_AND_NOT_LET_IN",
                "'required': ['a', 'b'], 'properties': {'a': {}}, 'additionalProperties': false | required/1 | REQUIRED_AND_NOT_LET_IN",
                "'required': [1]                                            | required/0       | NOT_A_NAME",
                "'required': ['a', 'a']                                     | required/1       | NOT_A_NAME",
                "'minLength': 3, 'maxLength': 2                             | minLength        | NOTHING_BETWEEN",
                "'minItems': 3, 'maxItems': 2                               | minItems         | NOTHING_BETWEEN",
                "'minimum': 3, 'maximum': 2.5                               | minimum          | NOTHING_BETWEEN",
                "'minimum': 3, 'exclusiveMaximum': 3                        | minimum          | NOTHING_BETWEEN",
                "'exclusiveMinimum': 3, 'maximum': 3.0                      | exclusiveMinimum | NOTHING_BETWEEN",
                "'exclusiveMinimum': 3, 'exclusiveMaximum': 3               | exclusiveMinimum | NOTHING_BETWEEN"
            })
    void whatNobodyCanSatisfyIsRefusedAndSaysWhere(String members, String where, SchemaFault.Code code) {
        assertThat(SchemaRules.faults(form("'name': {" + members + "}")))
                .containsExactly(new SchemaFault("/properties/name/" + where, code));
        assertThat(SchemaRules.faults(form("'names': {'type': 'array', 'items': {" + members + "}}")))
                .containsExactly(new SchemaFault("/properties/names/items/" + where, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': ['string', 'null']",
                "'required': ['a']",
                "'required': ['a'], 'additionalProperties': true",
                "'required': ['a'], 'properties': {'a': {}}, 'additionalProperties': false",
                "'minLength': 2, 'maxLength': 2",
                "'minItems': 2, 'maxItems': 2",
                "'minimum': 2, 'maximum': 2.0",
                "'minimum': 2, 'exclusiveMaximum': 2.5",
                "'minLength': 3, 'maxItems': 2"
            })
    void whatCanBeSatisfiedIsTaken(String members) {
        assertThat(SchemaRules.faults(form("'name': {" + members + "}"))).isEmpty();
    }

    @Test
    void allFaultsOfAFormAreToldAtOnce() {
        Form form = new Form(
                "INTAKE",
                Map.of("en", "Intake"),
                new Validity(Validity.Kind.ONCE, null),
                json(
                        "{'required': ['a'], 'additionalProperties': false, 'properties': {'name': {'type': 'strin', '$ref': '#'}}}"),
                List.of(new Binding("/fax", KnownFact.GUARDIAN_PHONE), new Binding("/name", KnownFact.STUDENT_NAME)),
                Map.of());

        assertThat(form.faults())
                .containsExactlyInAnyOrder(
                        new SchemaFault("/schema/type", SchemaFault.Code.NOT_AN_OBJECT_FORM),
                        new SchemaFault("/schema/required/0", SchemaFault.Code.REQUIRED_AND_NOT_LET_IN),
                        new SchemaFault("/schema/properties/name/type", SchemaFault.Code.UNKNOWN_TYPE),
                        new SchemaFault("/schema/properties/name/$ref", SchemaFault.Code.KEYWORD_NOT_ALLOWED),
                        new SchemaFault("/bindings/0/pointer", SchemaFault.Code.UNKNOWN_FIELD));
    }

    /** They were published before it was looked at: what is missing of them is still told. */
    @Test
    void aSchemaThatNobodyCanSatisfyIsRunAllTheSame() {
        FormSchema schema = FormSchema.of(
                form("'name': {'type': 'strin'}, 'more': {'required': [1], 'minLength': 3, 'maxLength': 2}"));

        assertThat(schema.faults(json("{'name': 'a', 'more': 'ab'}")))
                .extracting(AnswerFault::pointer)
                .contains("/name", "/more");
    }

    @Test
    void aSchemaHasItsLimits() {
        ObjectNode deep = JsonNodeFactory.instance.objectNode();
        ObjectNode here = deep.put("type", "object");
        for (int level = 0; level < 11; level++) {
            here = here.putObject("items");
        }
        ObjectNode wide = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = wide.putObject("properties");
        IntStream.range(0, 600).forEach(index -> properties.putObject("field" + index));

        assertThat(SchemaRules.faults(deep)).extracting(SchemaFault::code).containsExactly(SchemaFault.Code.TOO_DEEP);
        assertThat(SchemaRules.faults(wide)).extracting(SchemaFault::code).containsExactly(SchemaFault.Code.TOO_LARGE);
    }

    @Test
    void aSchemaWithFaultsIsNeverRun() {
        JsonNode remote = form("'name': {'$ref': 'https://example.org/x.json'}");

        assertThatThrownBy(() -> FormSchema.of(remote)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPatternThatKillsABacktrackingEngineIsAnsweredAtOnce() {
        JsonNode evil = form("'name': {'type': 'string', 'pattern': '^(a+)+$'}");
        ObjectNode answers = JsonNodeFactory.instance.objectNode().put("name", "a".repeat(50_000) + "!");

        assertThat(FormSchema.of(evil).faults(answers)).containsExactly(new AnswerFault("/name", "pattern"));
    }

    @Test
    void faultsOfAnswersNameTheFieldAndTheRuleAndNeverTheValue() {
        FormSchema schema = FormSchema.of(
                json(
                        """
                {'type': 'object', 'required': ['a/b', 'born'], 'additionalProperties': false, 'properties': {
                    'a/b': {'type': 'string'},
                    'born': {'type': 'string', 'format': 'date'},
                    'visits': {'type': 'array', 'maxItems': 3, 'items': {'type': 'integer', 'minimum': 1}}}}"""));

        List<AnswerFault> faults =
                schema.faults(json("{'born': 'secret-value', 'visits': [1, 0], 'more': 'secret-value'}"));

        assertThat(faults)
                .extracting(AnswerFault::pointer, AnswerFault::rule)
                .containsExactlyInAnyOrder(
                        tuple("/a~1b", "required"),
                        tuple("/born", "format"),
                        tuple("/visits/1", "minimum"),
                        tuple("/more", "additionalProperties"));
        assertThat(faults.toString()).doesNotContain("secret-value");
    }

    @Test
    void aBindingLeadsToAFieldOfTheForm() {
        JsonNode schema = form("'guardian': {'type': 'object', 'properties': {'phone': {'type': 'string'}}}");
        Form form = new Form(
                "INTAKE",
                Map.of("en", "Intake"),
                new Validity(Validity.Kind.ONCE, null),
                schema,
                List.of(
                        new Binding("/guardian/phone", KnownFact.GUARDIAN_PHONE),
                        new Binding("/guardian/fax", KnownFact.GUARDIAN_PHONE),
                        new Binding("", KnownFact.GUARDIAN_PHONE),
                        new Binding("guardian", KnownFact.GUARDIAN_PHONE)),
                Map.of());

        assertThat(form.faults())
                .containsExactly(
                        new SchemaFault("/bindings/1/pointer", SchemaFault.Code.UNKNOWN_FIELD),
                        new SchemaFault("/bindings/2/pointer", SchemaFault.Code.UNKNOWN_FIELD),
                        new SchemaFault("/bindings/3/pointer", SchemaFault.Code.UNKNOWN_FIELD));
    }
}
