package org.throughline.directory.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.intake.form.Missing.Piece;
import org.throughline.directory.intake.form.Missing.Reason;

/** Every missing piece has a name and a place, and a family is asked once. */
class CompletenessCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate SCHOOL_YEAR = LocalDate.of(2026, 8, 17);
    private static final Validity YEARLY = new Validity(Validity.Kind.SCHOOL_YEAR, null);

    private static final Form INTAKE = new Form(
            "INTAKE",
            Map.of("en", "Intake", "es", "Admisión"),
            YEARLY,
            json(
                    """
                    {"type": "object", "required": ["concern", "guardian"], "properties": {
                        "concern": {"type": "string", "minLength": 3},
                        "language": {"type": "string"},
                        "guardian": {"type": "object", "required": ["name", "phone"], "properties": {
                            "name": {"type": "string"}, "phone": {"type": "string", "pattern": "^[0-9-]+$"}}}}}"""),
            List.of(
                    new Binding("/guardian/name", KnownFact.GUARDIAN_NAME),
                    new Binding("/guardian/phone", KnownFact.GUARDIAN_PHONE),
                    new Binding("/language", KnownFact.HOME_LANGUAGE)),
            Map.of());

    private static final RequiredDocument INSURANCE = new RequiredDocument(
            "INSURANCE_CARD", Map.of("en", "Insurance card"), new Validity(Validity.Kind.MONTHS, 6));

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static Given given(
            Map<KnownFact, JsonNode> facts, Map<String, Given.Answered> forms, Map<String, LocalDate> documents) {
        return new Given(facts, forms, documents, "ht", SCHOOL_YEAR);
    }

    private static List<Missing> missing(Given given) {
        return new CompletenessCheck(given, TODAY).missing(List.of(INTAKE), List.of(INSURANCE));
    }

    private static Given.Answered answered(LocalDate on, String answers) {
        return new Given.Answered(on, (ObjectNode) json(answers));
    }

    @Test
    void withNothingAtHandEachFieldIsNamedAndSaysWhichKnownFactItIs() {
        assertThat(missing(given(Map.of(), Map.of(), Map.of())))
                .containsExactlyInAnyOrder(
                        new Missing(
                                Piece.ANSWER,
                                Reason.NOT_GIVEN,
                                "INTAKE",
                                "/forms/INTAKE/answers/concern",
                                "required",
                                null),
                        new Missing(
                                Piece.ANSWER,
                                Reason.NOT_GIVEN,
                                "INTAKE",
                                "/forms/INTAKE/answers/guardian/name",
                                "required",
                                KnownFact.GUARDIAN_NAME),
                        new Missing(
                                Piece.ANSWER,
                                Reason.NOT_GIVEN,
                                "INTAKE",
                                "/forms/INTAKE/answers/guardian/phone",
                                "required",
                                KnownFact.GUARDIAN_PHONE),
                        Missing.whole(Piece.DOCUMENT, Reason.NOT_GIVEN, "INSURANCE_CARD", "/documents/INSURANCE_CARD"));
    }

    @Test
    void knownFactsAnswerTheFieldsThatAreBoundToThem() {
        Map<KnownFact, JsonNode> facts = Map.of(
                KnownFact.GUARDIAN_NAME, TextNode.valueOf("A"), KnownFact.GUARDIAN_PHONE, TextNode.valueOf("555-0100"));

        assertThat(missing(given(
                        facts,
                        Map.of("INTAKE", answered(TODAY, "{\"concern\": \"Grief\"}")),
                        Map.of("INSURANCE_CARD", TODAY))))
                .isEmpty();
    }

    @Test
    void anAnswerOnTheFormCountsBeforeTheKnownFact() {
        Map<KnownFact, JsonNode> facts = Map.of(KnownFact.GUARDIAN_PHONE, TextNode.valueOf("555-0100"));
        String answers = "{\"concern\": \"Grief\", \"guardian\": {\"name\": \"A\", \"phone\": \"none\"}}";

        assertThat(missing(given(facts, Map.of("INTAKE", answered(TODAY, answers)), Map.of("INSURANCE_CARD", TODAY))))
                .containsExactly(new Missing(
                        Piece.ANSWER,
                        Reason.NOT_VALID,
                        "INTAKE",
                        "/forms/INTAKE/answers/guardian/phone",
                        "pattern",
                        KnownFact.GUARDIAN_PHONE));
    }

    @Test
    void aFormOfLastSchoolYearIsMissingAsAWhole() {
        assertThat(missing(given(
                        Map.of(),
                        Map.of("INTAKE", answered(SCHOOL_YEAR.minusDays(1), "{}")),
                        Map.of("INSURANCE_CARD", TODAY))))
                .containsExactly(Missing.whole(Piece.FORM, Reason.EXPIRED, "INTAKE", "/forms/INTAKE"));
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOL_YEAR, , 2026-08-17, true",
        "SCHOOL_YEAR, , 2026-08-16, false",
        "MONTHS, 6, 2026-05-26, true",
        "MONTHS, 6, 2026-05-25, false",
        "ONCE, , 2011-01-01, true"
    })
    void aPieceHoldsAsLongAsItsPartnerSays(Validity.Kind kind, Integer months, LocalDate completed, boolean holds) {
        assertThat(new Validity(kind, months).holdsOn(TODAY, completed, SCHOOL_YEAR))
                .isEqualTo(holds);
    }

    @Test
    void aFormThatTheFamilyCannotReadIsTold() {
        CompletenessCheck check = new CompletenessCheck(given(Map.of(), Map.of(), Map.of()), TODAY);

        assertThat(check.notInTheFamilysLanguage(List.of(INTAKE))).containsExactly("INTAKE");
    }

    @ParameterizedTest
    @CsvSource({
        "es, true",
        "es-MX, true",
        "es-mx, true",
        "es-Latn-MX, true",
        "en-US, true",
        "es-419, true",
        "est, false",
        "ht, false"
    })
    void aFamilyReadsAFormInItsLanguageAsItIsSpokenElsewhere(String language, boolean reads) {
        Given given = new Given(Map.of(), Map.of(), Map.of(), language, SCHOOL_YEAR);

        assertThat(new CompletenessCheck(given, TODAY).notInTheFamilysLanguage(List.of(INTAKE)))
                .isEqualTo(reads ? List.of() : List.of("INTAKE"));
    }

    @Test
    void aFormInOnlyOneCountrysTagIsForThatCountry() {
        Form mexican = new Form("F", Map.of("es-MX", "F"), YEARLY, INTAKE.schema(), List.of(), Map.of());

        assertThat(List.of("es-MX", "es-mx", "es-MX-x-school")).allSatisfy(language -> assertThat(
                        new CompletenessCheck(new Given(Map.of(), Map.of(), Map.of(), language, SCHOOL_YEAR), TODAY)
                                .notInTheFamilysLanguage(List.of(mexican)))
                .isEmpty());
        assertThat(new CompletenessCheck(new Given(Map.of(), Map.of(), Map.of(), "es-ES", SCHOOL_YEAR), TODAY)
                        .notInTheFamilysLanguage(List.of(mexican)))
                .containsExactly("F");
    }

    @Test
    void whatIsYetToBeCompletedIsNotAtHandWhateverItsValidity() {
        LocalDate tomorrow = TODAY.plusDays(1);
        ObjectNode answers = (ObjectNode)
                json("{\"concern\": \"grief\", \"guardian\": {\"name\": \"A. Guardian\", \"phone\": \"555-0101\"}}");
        for (Validity validity :
                List.of(YEARLY, new Validity(Validity.Kind.MONTHS, 6), new Validity(Validity.Kind.ONCE, null))) {
            Form form = new Form("INTAKE", INTAKE.titles(), validity, INTAKE.schema(), INTAKE.bindings(), Map.of());
            RequiredDocument card = new RequiredDocument("INSURANCE_CARD", INSURANCE.titles(), validity);

            assertThat(pieces(form, card, answers, TODAY)).isEmpty();
            assertThat(pieces(form, card, answers, tomorrow))
                    .extracting(Missing::pointer, Missing::reason)
                    .containsExactly(
                            tuple("/forms/INTAKE", Reason.NOT_VALID),
                            tuple("/documents/INSURANCE_CARD", Reason.NOT_VALID));
        }
    }

    private static List<Missing> pieces(Form form, RequiredDocument card, ObjectNode answers, LocalDate completedOn) {
        Given given = given(
                Map.of(),
                Map.of("INTAKE", new Given.Answered(completedOn, answers)),
                Map.of("INSURANCE_CARD", completedOn));
        return new CompletenessCheck(given, TODAY).missing(List.of(form), List.of(card));
    }

    @Test
    void whatNobodyAsksForIsToldAndCountsForNothing() {
        Given misspelled = given(
                Map.of(),
                Map.of("Intake", answered(TODAY, "{}"), "INTAKE", answered(TODAY, "{}")),
                Map.of("INSURANCE/CARD", TODAY));
        CompletenessCheck check = new CompletenessCheck(misspelled, TODAY);

        assertThat(check.notAskedFor(List.of(INTAKE), List.of(INSURANCE)))
                .containsExactly("/forms/Intake", "/documents/INSURANCE~1CARD");
        assertThat(check.missing(List.of(), List.of(INSURANCE)))
                .extracting(Missing::code)
                .containsExactly("INSURANCE_CARD");
    }

    private static final String TEXT = "{\"type\": \"string\", \"minLength\": 1}";
    private static final Map<KnownFact, JsonNode> ADDRESS = Map.of(
            KnownFact.HOME_STREET, TextNode.valueOf("12 Elm St"),
            KnownFact.HOME_CITY, TextNode.valueOf("Chicago"),
            KnownFact.HOME_STATE, TextNode.valueOf("IL"),
            KnownFact.HOME_POSTAL_CODE, TextNode.valueOf("60601"));

    private static Form form(String code, String schema, Binding... bindings) {
        return new Form(
                code,
                Map.of("en", code),
                new Validity(Validity.Kind.ONCE, null),
                json(schema),
                List.of(bindings),
                Map.of());
    }

    private static final Form FLAT = form(
            "FLAT",
            "{\"type\": \"object\", \"required\": [\"street\", \"zip\"], \"properties\": {\"street\": %1$s, \"zip\": {\"type\": \"string\", \"pattern\": \"^[0-9]{5}$\"}}}"
                    .formatted(TEXT),
            new Binding("/street", KnownFact.HOME_STREET),
            new Binding("/zip", KnownFact.HOME_POSTAL_CODE));
    private static final Form NESTED = form(
            "NESTED",
            "{\"type\": \"object\", \"required\": [\"address\"], \"properties\": {\"address\": {\"properties\": {\"street\": %1$s, \"city\": %1$s}, \"required\": [\"street\", \"city\"]}}}"
                    .formatted(TEXT),
            new Binding("/address/street", KnownFact.HOME_STREET),
            new Binding("/address/city", KnownFact.HOME_CITY));
    private static final Form LINE = form(
            "LINE",
            "{\"type\": \"object\", \"required\": [\"address\"], \"properties\": {\"address\": %1$s}}".formatted(TEXT),
            new Binding("/address", KnownFact.HOME_ADDRESS));

    @Test
    void anAddressIsAskedForOnceHoweverEachPartnersFormWantsIt() {
        assertThat(of(ADDRESS, FLAT, NESTED, LINE)).isEmpty();

        assertThat(of(Map.of(), FLAT, NESTED, LINE))
                .extracting(Missing::pointer, Missing::fact)
                .containsExactlyInAnyOrder(
                        tuple("/forms/FLAT/answers/street", KnownFact.HOME_STREET),
                        tuple("/forms/FLAT/answers/zip", KnownFact.HOME_POSTAL_CODE),
                        tuple("/forms/NESTED/answers/address/street", KnownFact.HOME_STREET),
                        tuple("/forms/NESTED/answers/address/city", KnownFact.HOME_CITY),
                        tuple("/forms/LINE/answers/address", KnownFact.HOME_ADDRESS));
    }

    private static List<Missing> of(Map<KnownFact, JsonNode> facts, Form... forms) {
        return new CompletenessCheck(given(facts, Map.of(), Map.of()), TODAY).missing(List.of(forms), List.of());
    }

    @Test
    void anAddressInALineIsMadeOfItsPartsAndNeverTakenApart() {
        Form line = form(
                "LINE",
                "{\"type\": \"object\", \"required\": [\"address\"], \"properties\": {\"address\": {\"const\": \"12 Elm St, Chicago, IL 60601\"}}}",
                new Binding("/address", KnownFact.HOME_ADDRESS));
        Map<KnownFact, JsonNode> told = new HashMap<>(ADDRESS);
        told.put(KnownFact.HOME_ADDRESS, TextNode.valueOf("12 Elm, 60601"));

        assertThat(of(ADDRESS, line)).isEmpty();
        assertThat(of(told, line)).extracting(Missing::reason).containsExactly(Reason.NOT_VALID);
        assertThat(of(Map.of(KnownFact.HOME_STREET, TextNode.valueOf("12 Elm St")), LINE))
                .extracting(Missing::fact)
                .containsExactly(KnownFact.HOME_ADDRESS);
        assertThat(of(Map.of(KnownFact.HOME_ADDRESS, TextNode.valueOf("12 Elm St, Chicago, IL 60601")), FLAT))
                .extracting(Missing::fact)
                .containsExactlyInAnyOrder(KnownFact.HOME_STREET, KnownFact.HOME_POSTAL_CODE);
    }

    @Test
    void whatIsMissingIsToldInTheOrderOfTheForm() {
        Form form = form(
                "FORM",
                """
                {"type": "object", "required": ["payer", "childName", "address"], "additionalProperties": false, "properties": {
                    "childName": {"type": "string"},
                    "address": {"type": "object", "required": ["zip", "street"], "properties": {
                        "street": {"type": "string"}, "zip": {"type": "string"}}},
                    "visits": {"type": "array", "items": {"type": "string"}},
                    "payer": {"type": "string"}}}""");
        Given given = given(Map.of(), Map.of("FORM", answered(TODAY, "{\"x\": 1, \"visits\": [1]}")), Map.of());

        assertThat(new CompletenessCheck(given, TODAY).missing(List.of(form), List.of()))
                .extracting(Missing::pointer)
                .containsExactly(
                        "/forms/FORM/answers/childName",
                        "/forms/FORM/answers/address/street",
                        "/forms/FORM/answers/address/zip",
                        "/forms/FORM/answers/visits/0",
                        "/forms/FORM/answers/payer",
                        "/forms/FORM/answers/x");
    }

    /** Such forms were published when an address could be an object. */
    @Test
    void aFormWhoseFieldCannotHoldItsFactIsNotFilledWithIt() {
        Form before = form(
                "BEFORE",
                "{\"type\": \"object\", \"required\": [\"address\"], \"properties\": {\"address\": {\"type\": \"object\", \"required\": [\"street\"], \"properties\": {\"street\": {}}}}}",
                new Binding("/address", KnownFact.HOME_ADDRESS));

        assertThat(of(Map.of(KnownFact.HOME_ADDRESS, TextNode.valueOf("12 Elm St")), before))
                .extracting(Missing::pointer, Missing::reason, Missing::fact)
                .containsExactly(tuple("/forms/BEFORE/answers/address/street", Reason.NOT_GIVEN, null));
    }

    @Test
    void aFieldIsBoundOnce() {
        Form twice = form(
                "TWICE",
                "{\"type\": \"object\", \"properties\": {\"name\": {}}}",
                new Binding("/name", KnownFact.STUDENT_NAME),
                new Binding("/name", KnownFact.GUARDIAN_NAME));

        assertThat(twice.faults())
                .containsExactly(new SchemaFault("/bindings/1/pointer", SchemaFault.Code.FIELD_BOUND_TWICE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GUARDIAN_PHONE | {\"type\": \"string\"} | true",
                "GUARDIAN_PHONE | {\"type\": [\"string\", \"null\"]} | true",
                "GUARDIAN_PHONE | {\"enum\": [\"a\", \"b\"]} | true",
                "GUARDIAN_PHONE | {\"type\": \"integer\"} | false",
                "GUARDIAN_PHONE | {\"type\": [\"number\", \"null\"]} | false",
                "INTERPRETER_NEEDED | {\"type\": \"boolean\"} | true",
                "INTERPRETER_NEEDED | {\"type\": \"string\"} | false",
                "GRADE | {\"type\": \"integer\"} | false",
                "GRADE | {\"type\": [\"integer\", \"string\"]} | true",
                "HOME_ADDRESS | {\"type\": \"string\"} | true",
                "HOME_ADDRESS | {\"type\": \"object\"} | false",
                "HOME_ADDRESS | {\"properties\": {\"zip\": {}}} | false",
                "HOME_STREET | {\"type\": \"object\"} | false",
                "HOME_STREET | {} | true",
                "HOME_STATE | {\"enum\": [1, 2]} | false",
                "HOME_STATE | {\"const\": \"IL\"} | true",
                "HOME_STATE | {\"const\": 17} | false",
                "HOME_ADDRESS | {\"type\": \"array\"} | false",
            })
    void aFieldIsBoundOnlyToAFactThatItCanHold(KnownFact fact, String field, boolean fits) {
        Form form = new Form(
                "F",
                Map.of("en", "F"),
                YEARLY,
                json("{\"type\": \"object\", \"properties\": {\"field\": " + field + "}}"),
                List.of(new Binding("/field", fact)),
                Map.of());

        assertThat(form.faults())
                .isEqualTo(
                        fits
                                ? List.of()
                                : List.of(new SchemaFault("/bindings/0/fact", SchemaFault.Code.FACT_OF_ANOTHER_TYPE)));
    }
}
