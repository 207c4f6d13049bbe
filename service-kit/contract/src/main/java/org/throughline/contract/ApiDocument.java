package org.throughline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service's API document, as what it answers is held against it. */
final class ApiDocument {

    private static final String API = "/v1/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<DocumentedOperation> operations = new ArrayList<>();
    private final Set<String> schemaNames = new TreeSet<>();
    private final BodySchemas schemas;

    private ApiDocument(JsonNode root) {
        root.at("/components/schemas").fieldNames().forEachRemaining(schemaNames::add);
        schemas = new BodySchemas(root.path("components"));
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> new DocumentedOperation(
                        operation.getKey(), path.getKey(), operation.getValue(), root.path("components"), schemas))
                .forEach(operations::add));
    }

    static ApiDocument of(JsonNode root) {
        return new ApiDocument(Closed.objects((ObjectNode) root.deepCopy()));
    }

    /** What would mislead whoever generates a client from it. */
    List<String> gaps() {
        Stream<String> ofOperations = operations.stream()
                .filter(operation -> operation.path().startsWith(API))
                .flatMap(operation -> operation.gaps().stream());
        Stream<String> ofNames = schemaNames.stream()
                .filter(this::isOneOfSeveral)
                .map(name -> name + ": one of several types of this name");
        return Stream.concat(ofOperations, ofNames).toList();
    }

    /** Numbered by the scanner, as it met them. */
    private boolean isOneOfSeveral(String schemaName) {
        String simpleName = schemaName.replaceFirst("\\d+$", "");
        return !simpleName.equals(schemaName) && schemaNames.contains(simpleName);
    }

    /** Where an example is not what its operation takes or answers. */
    List<String> exampleFaults() {
        return operations.stream()
                .flatMap(operation -> operation.exampleFaults().stream())
                .toList();
    }

    /** The bodies that operations show as examples of what they take, by their names. */
    Map<String, JsonNode> requestExamples() {
        Map<String, JsonNode> examples = new TreeMap<>();
        operations.forEach(
                operation -> operation.requestExample().ifPresent(example -> examples.put(operation.id(), example)));
        return examples;
    }

    Set<String> operationIds() {
        return operations.stream().map(DocumentedOperation::id).collect(Collectors.toSet());
    }

    /** What an answer has that the document does not say, or lacks that it says. */
    List<String> faults(String method, String path, Answer answer) {
        Optional<DocumentedOperation> asked = operation(method.toLowerCase(Locale.ROOT), path);
        if (asked.isPresent()) {
            return asked.get().faults(answer);
        }
        boolean promised = path.startsWith(API) && METHODS.contains(method.toLowerCase(Locale.ROOT));
        return promised ? faultsOfUnknown(answer) : List.of();
    }

    /** Where there is no operation, that is told as any other refusal is. */
    private List<String> faultsOfUnknown(Answer answer) {
        if (answer.isSuccess()) {
            return List.of("No such operation is documented.");
        }
        return schemas.problem(answer.body()).isEmpty() ? List.of(DocumentedResponses.UNTYPED) : List.of();
    }

    /** The names of the problems that any operation can answer. */
    Set<String> problems() {
        return operations.stream()
                .flatMap(operation -> operation.problems().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where two paths fit, the one that names more. */
    private Optional<DocumentedOperation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.isAt(method, path))
                .min(Comparator.comparingInt(DocumentedOperation::variables));
    }

    boolean isEmpty() {
        return operations.isEmpty();
    }
}
