package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Reading;
import org.throughline.kit.event.ReceivedFact;

/** What really arrives at the broker, against the schemas this service promises. */
@QuarkusTest
class DirectoryFactsTest {

    private static final String TOPIC = "directory.v1";

    private TestDistrict district;
    private final List<ReceivedFact> seen = new ArrayList<>();
    private KafkaConsumer<String, byte[]> consumer;

    @BeforeEach
    void subscribe() {
        district = TestDistrict.registered();
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, System.getProperty("throughline.kafka.bootstrap-servers"));
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    private List<ReceivedFact> awaited(Predicate<List<ReceivedFact>> enough) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!enough.test(seen) && Instant.now().isBefore(end)) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                ReceivedFact fact = ((Reading.Understood) CloudEvents.read(message.value())).fact();
                if (fact.tenant().value().equals(district.tenant)) {
                    assertThat(message.key()).isEqualTo(fact.aggregateId().toString());
                    seen.add(fact);
                }
            });
        }
        assertThat(enough.test(seen)).as("facts seen: %s", seen).isTrue();
        return seen;
    }

    private static Predicate<List<ReceivedFact>> has(String type, int times) {
        return facts ->
                facts.stream().filter(fact -> fact.type().endsWith(type)).count() >= times;
    }

    private static void assertAsPromised(ReceivedFact fact) throws IOException {
        Path file = Path.of("contracts/events", fact.type() + ".schema.json");
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file));
        assertThat(schema.validate(fact.data())).as(fact.type()).isEmpty();
    }

    @Test
    void everyFactIsAsItsSchemaSaysAndCountedPerAggregate() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        UUID agency = district.linkedAgency("o1");
        String service = district.idOf("services", "s1");
        TestDistrict.agency("agency-staff", agency)
                .contentType("application/json")
                .body(Map.of("unit", "Student places", "maximum", 10, "vacancy", 2))
                .put("/v1/services/" + service + "/capacity")
                .then()
                .statusCode(200);
        district.imported(
                PackageOnDisk.faultless()
                        .with("services.csv", "id,organization_id,name,status", "s2,o2,Food box,active")
                        .without("service_at_location.csv"),
                "ALL_OR_NOTHING");

        List<ReceivedFact> facts = awaited(has("service.withdrawn.v1", 1)
                .and(has("capacity.reported.v1", 1))
                .and(has("agency.linked.v1", 1))
                .and(has("service.published.v1", 2)));

        for (ReceivedFact fact : facts) {
            assertAsPromised(fact);
        }
        assertThat(facts.stream()
                        .filter(fact -> fact.aggregateId().toString().equals(service))
                        .map(fact -> fact.aggregateVersion() + " " + fact.type().replaceAll(".*directory\\.", ""))
                        .collect(Collectors.toList()))
                .containsExactly("1 service.published.v1", "2 capacity.reported.v1", "3 service.withdrawn.v1");
    }

    @Test
    void theSamePackageAgainTellsNothing() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        awaited(has("service.published.v1", 2));

        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        district.linkedAgency("o1");

        assertThat(awaited(has("agency.linked.v1", 1)).stream()
                        .map(ReceivedFact::type)
                        .distinct())
                .hasSize(2);
        assertThat(seen).hasSize(3);
    }
}
