package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.directory.Sorted;

/**
 * A partner's form.
 *
 * @param titles by language: the languages in which the form can be had
 * @param schema JSON Schema 2020-12 of the answers
 * @param bindings which fields are known facts
 * @param words by language, then by JSON Pointer into the schema; none where the schema's own words are in the only language
 */
public record Form(
        String code,
        Map<String, String> titles,
        Validity validity,
        JsonNode schema,
        List<Binding> bindings,
        Map<String, Map<String, FieldWords>> words) {

    public Form {
        Objects.requireNonNull(code);
        titles = Sorted.map(titles);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(schema);
        bindings = List.copyOf(bindings);
        // A form that was kept before forms had words comes without.
        words = sorted(Objects.requireNonNullElse(words, Map.of()));
    }

    private static Map<String, Map<String, FieldWords>> sorted(Map<String, Map<String, FieldWords>> words) {
        Map<String, Map<String, FieldWords>> sorted = new HashMap<>();
        words.forEach((language, said) -> sorted.put(language, Sorted.map(said)));
        return Sorted.map(sorted);
    }

    /** Of the languages in which the form can be had the one for who reads another: {@code es} for {@code es-MX} (RFC 4647, lookup). */
    Optional<String> languageFor(String reader) {
        return Optional.ofNullable(Locale.lookupTag(LanguageRange.parse(reader), titles.keySet()));
    }

    /** As {@link #languageFor}; empty also where not all words are in it. */
    public Optional<String> readableIn(String reader) {
        return languageFor(reader).filter(new FormWords(titles.keySet(), schema, words)::areIn);
    }

    /** The schema with the words of a language in the places of its own. */
    public JsonNode schemaIn(String language) {
        return FormWords.in(words.getOrDefault(language, Map.of()), schema);
    }

    /** Why the form cannot be taken; pointers lead into the form. */
    public List<SchemaFault> faults() {
        List<SchemaFault> ofSchema = SchemaRules.faults(schema).stream()
                .map(fault -> new SchemaFault("/schema" + fault.pointer(), fault.code()))
                .toList();
        return schema.isObject()
                ? Stream.of(ofSchema.stream(), ofBindings(), ofWords(ofSchema))
                        .flatMap(faults -> faults)
                        .toList()
                : ofSchema;
    }

    /** A schema that may do harm is not walked again. */
    private Stream<SchemaFault> ofWords(List<SchemaFault> ofSchema) {
        return ofSchema.stream().anyMatch(fault -> fault.code().isHarmful())
                ? Stream.empty()
                : new FormWords(titles.keySet(), schema, words).faults();
    }

    /** Those whose field can hold the fact: a form that was published when facts had other types is asked about without the others. */
    List<Binding> fittingBindings() {
        return bindings.stream().filter(this::fits).toList();
    }

    private boolean fits(Binding binding) {
        return FormSchema.property(schema, binding.pointer())
                .filter(binding.fact()::fits)
                .isPresent();
    }

    private Stream<SchemaFault> ofBindings() {
        return IntStream.range(0, bindings.size())
                .boxed()
                .flatMap(index -> Stream.concat(
                        ofRepetition(index, "/bindings/" + index + "/pointer"),
                        faults(bindings.get(index), "/bindings/" + index)));
    }

    private Stream<SchemaFault> ofRepetition(int index, String where) {
        return bindings.subList(0, index).stream().anyMatch(before -> before.pointer()
                        .equals(bindings.get(index).pointer()))
                ? Stream.of(new SchemaFault(where, SchemaFault.Code.FIELD_BOUND_TWICE))
                : Stream.empty();
    }

    private Stream<SchemaFault> faults(Binding binding, String where) {
        return FormSchema.property(schema, binding.pointer())
                .map(field -> binding.fact().fits(field)
                        ? Stream.<SchemaFault>empty()
                        : Stream.of(new SchemaFault(where + "/fact", SchemaFault.Code.FACT_OF_ANOTHER_TYPE)))
                .orElseGet(() -> Stream.of(new SchemaFault(where + "/pointer", SchemaFault.Code.UNKNOWN_FIELD)));
    }
}
