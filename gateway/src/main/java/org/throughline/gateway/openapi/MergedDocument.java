package org.throughline.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import org.throughline.gateway.Access;
import org.throughline.gateway.RequestPath;
import org.throughline.gateway.Route;
import org.throughline.gateway.Service;

/**
 * One OpenAPI 3.1 document out of several: the operations that this door routes, under one address and one kind of token. Components of the same name and content are shared;
 * of the same name and other content, the later one is renamed after its service. Added in a fixed order, the result is always the same.
 */
public final class MergedDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SECURITY_SCHEMES = "securitySchemes";
    private static final String TOKEN = "token";

    private final ObjectNode document = JSON.objectNode();
    private final ObjectNode paths = JSON.objectNode();
    private final ObjectNode components = JSON.objectNode();
    private final ArrayNode tags = JSON.arrayNode();
    private final Set<String> tagNames = new HashSet<>();
    private final Set<String> operationIds = new HashSet<>();

    public MergedDocument(String address, String version) {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Throughline")
                .put("version", version)
                .put("description", "Carries a student's need to the agency that can meet it, and the answer back.");
        document.putArray("servers").addObject().put("url", address);
        components
                .putObject(SECURITY_SCHEMES)
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
    }

    /** Adds what is routed to a service. */
    public MergedDocument add(Service service, JsonNode source) {
        Map<String, String> renamed = names(service, source.path("components"));
        source.path("components").properties().forEach(kind -> addComponents(kind, renamed));
        source.path("paths").properties().forEach(path -> addPath(service, path, renamed));
        source.path("tags").forEach(this::addTag);
        return this;
    }

    /** The document. {@code x-unavailable} names the services whose part is missing at the moment. */
    public ObjectNode toJson(Set<Service> missing) {
        ObjectNode whole = document.deepCopy();
        ObjectNode shared = components.deepCopy();
        DoorRefusals refusals = new DoorRefusals(shared);
        ObjectNode routed = paths.deepCopy();
        routed.properties().forEach(path -> path.getValue()
                .forEach(part -> refusals.say(path.getKey(), access(path.getKey()), part)));
        whole.set("tags", tags);
        whole.set("paths", routed);
        whole.set("components", shared);
        if (!missing.isEmpty()) {
            ArrayNode names = whole.putArray("x-unavailable");
            missing.stream().sorted().map(Service::code).forEach(names::add);
        }
        return whole;
    }

    /**
     * What is renamed. A component that reads the same and refers to one that is renamed is another one too, so it is
     * looked again until nothing is added.
     */
    private Map<String, String> names(Service service, JsonNode sourceComponents) {
        String prefix =
                Character.toUpperCase(service.code().charAt(0)) + service.code().substring(1);
        Map<String, String> renamed = new HashMap<>();
        int before;
        do {
            before = renamed.size();
            sourceComponents.properties().forEach(kind -> kind.getValue().properties().stream()
                    .filter(component -> isOther(kind.getKey(), component, renamed))
                    .forEach(component ->
                            renamed.put(reference(kind.getKey(), component.getKey()), prefix + component.getKey())));
        } while (renamed.size() > before);
        return renamed;
    }

    private boolean isOther(String kind, Entry<String, JsonNode> component, Map<String, String> renamed) {
        JsonNode known = components.path(kind).path(component.getKey());
        return !known.isMissingNode() && !known.equals(rewritten(component.getValue(), renamed));
    }

    private void addComponents(Entry<String, JsonNode> kind, Map<String, String> renamed) {
        if (kind.getKey().equals(SECURITY_SCHEMES)) {
            return;
        }
        ObjectNode target = components.withObjectProperty(kind.getKey());
        kind.getValue().properties().forEach(component -> {
            String name = renamed.getOrDefault(reference(kind.getKey(), component.getKey()), component.getKey());
            target.set(name, rewritten(component.getValue(), renamed));
        });
    }

    private void addPath(Service service, Entry<String, JsonNode> path, Map<String, String> renamed) {
        Optional<Route> route = route(path.getKey());
        if (route.isEmpty() || route.get().service() != service || route.get().access() == Access.SERVICE_ONLY) {
            return;
        }
        ObjectNode target = paths.withObjectProperty(path.getKey());
        path.getValue().properties().forEach(part -> {
            JsonNode value = rewritten(part.getValue(), renamed);
            if (value instanceof ObjectNode operation && operation.has("responses")) {
                complete(operation, service, route.get().access());
            }
            target.set(part.getKey(), value);
        });
    }

    private static Optional<Route> route(String path) {
        return RequestPath.of(path).flatMap(Route::of);
    }

    /** Of a path that is routed. */
    private static Access access(String path) {
        return route(path).orElseThrow().access();
    }

    private void complete(ObjectNode operation, Service service, Access access) {
        ArrayNode security = operation.putArray("security");
        if (access != Access.PUBLIC) {
            security.addObject().putArray(TOKEN);
        }
        String id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", service.code() + "_" + id);
        }
    }

    private void addTag(JsonNode tag) {
        if (tagNames.add(tag.path("name").asText())) {
            tags.add(tag);
        }
    }

    private static JsonNode rewritten(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.objectNode();
            object.properties()
                    .forEach(field -> copy.set(
                            field.getKey(),
                            field.getKey().equals("$ref")
                                    ? target(field.getValue(), renamed)
                                    : rewritten(field.getValue(), renamed)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.arrayNode();
            array.forEach(item -> copy.add(rewritten(item, renamed)));
            return copy;
        }
        return node;
    }

    private static JsonNode target(JsonNode reference, Map<String, String> renamed) {
        String old = reference.asText();
        String name = renamed.get(old);
        return name == null ? reference : TextNode.valueOf(old.substring(0, old.lastIndexOf('/') + 1) + name);
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }
}
