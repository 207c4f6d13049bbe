package org.throughline.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.gateway.GatewaySettings;
import org.throughline.gateway.PublicAddress;
import org.throughline.gateway.Service;
import org.throughline.gateway.Upstreams;

/** The merged document, asked for again after a while; what a service said last stays while it is away. */
@ApplicationScoped
class ApiDocument {
    private static final Logger LOG = Logger.getLogger(ApiDocument.class);
    private static final String PATH = "/q/openapi?format=json";

    private final Upstreams upstreams;
    private final ObjectMapper json;
    private final Clock clock;
    private final String address;
    private final String version;
    private final Duration age;
    private final Map<Service, Part> parts = new ConcurrentHashMap<>();

    ApiDocument(
            Upstreams upstreams,
            ObjectMapper json,
            Clock clock,
            PublicAddress address,
            GatewaySettings settings,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.upstreams = upstreams;
        this.json = json;
        this.clock = clock;
        this.address = address.base();
        this.version = version;
        this.age = settings.apiDocumentAge();
    }

    private record Part(JsonNode document, Instant readAt) {}

    Future<Buffer> read() {
        List<Future<?>> reads = Arrays.<Service>stream(Service.values())
                .filter(this::isDue)
                .<Future<?>>map(this::read)
                .toList();
        return Future.join(reads).otherwiseEmpty().map(ignored -> merged());
    }

    private boolean isDue(Service service) {
        Part part = parts.get(service);
        return part == null || part.readAt().plus(age).isBefore(clock.instant());
    }

    private Future<Void> read(Service service) {
        return upstreams
                .read(service, PATH)
                .map(body -> parts.put(service, new Part(parsed(body), clock.instant())))
                .onFailure(failure -> LOG.warnf(
                        "%s has no API document now: %s",
                        service, failure.getClass().getSimpleName()))
                .mapEmpty();
    }

    private Buffer merged() {
        MergedDocument merged = new MergedDocument(address, version);
        Set<Service> missing = EnumSet.allOf(Service.class);
        for (Service service : Service.values()) {
            Part part = parts.get(service);
            if (part != null) {
                merged.add(service, part.document());
                missing.remove(service);
            }
        }
        return Buffer.buffer(merged.toJson(missing).toPrettyString());
    }

    private JsonNode parsed(Buffer body) {
        try {
            return json.readTree(body.toString(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not an API document", e);
        }
    }
}
