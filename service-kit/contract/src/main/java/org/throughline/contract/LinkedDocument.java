package org.throughline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A place in a YAML or JSON file whose {@code $ref} lead on, in the same file or in another one beside it. */
record LinkedDocument(Path file, JsonNode root, JsonNode node) {

    private static final String REF = "$ref";
    private static final ObjectMapper YAML = new YAMLMapper();

    /** JSON is YAML, too. */
    static LinkedDocument at(Path file) {
        try {
            JsonNode root = YAML.readTree(Files.readString(file));
            return new LinkedDocument(file, root, root);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where a JSON pointer leads to, and a pointer that stands there. */
    LinkedDocument at(String pointer) {
        JsonNode found = node.at(pointer);
        if (found.isMissingNode()) {
            throw new AssertionError(file + " has no " + pointer + " where it should have");
        }
        return found.has(REF) ? follow(found.get(REF).textValue()) : new LinkedDocument(file, root, found);
    }

    /** Where a reference that stands in this file leads to. */
    LinkedDocument follow(String reference) {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        LinkedDocument whole = path.isEmpty()
                ? new LinkedDocument(file, root, root)
                : at(file.resolveSibling(path).normalize());
        return hash < 0 ? whole : whole.at(reference.substring(hash + 1));
    }

    /** Of an object its properties, of a list its elements. */
    List<LinkedDocument> children() {
        List<LinkedDocument> children = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> children.add(at("/" + name)));
        IntStream.range(0, node.isArray() ? node.size() : 0).forEach(index -> children.add(at("/" + index)));
        return children;
    }

    boolean has(String pointer) {
        return !node.at(pointer).isMissingNode();
    }

    String text(String pointer) {
        return at(pointer).node.asText();
    }

    /** What stands at a pointer of a schema, or of one of those that all have to hold. */
    List<String> texts(String pointer) {
        return Stream.concat(
                        Stream.of(node), StreamSupport.stream(node.path("allOf").spliterator(), false))
                .map(part -> part.at(pointer))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    /** Every reference that stands in the file. */
    Set<String> pointers() {
        return new TreeSet<>(root.findValuesAsText(REF));
    }
}
