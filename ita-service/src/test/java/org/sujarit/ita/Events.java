package org.sujarit.ita;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestTopic;

/** What plan-service says, as it stands in the contracts. */
public final class Events {

    public static final TestTopic ORGANISATIONS = new TestTopic("sujarit.organisation");
    public static final TestTopic PLANS = new TestTopic("sujarit.action-plan");
    public static final TestTopic PROGRESS_REPORTS = new TestTopic("sujarit.progress-report");
    public static final TestTopic RISK_ASSESSMENTS = new TestTopic("sujarit.risk-assessment");
    public static final TestTopic NO_GIFT_POLICY = new TestTopic("sujarit.no-gift-policy");
    public static final String REGISTERED = "org.sujarit.organisation.registered.v1";
    public static final String CHANGED = "org.sujarit.organisation.changed.v1";
    public static final String PLAN_PUBLISHED = "org.sujarit.plan.published.v1";
    public static final String PLAN_SERVICE = "urn:sujarit:plan-service";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    /** The contract's example of a type, to be altered. */
    public static ObjectNode example(String type) {
        try {
            return (ObjectNode) JSON.readTree(Contracts.example(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example plan (2566–2570) as one of this organisation. */
    public static ObjectNode plan(TestOrganisation organisation) {
        return example(PLAN_PUBLISHED).put("organisationId", organisation.id().toString());
    }

    /** @return the event's id */
    public static UUID send(TestTopic topic, String type, Object key, JsonNode data) {
        UUID id = UUID.randomUUID();
        topic.send(PLAN_SERVICE, id, type, key, data.toString().getBytes(StandardCharsets.UTF_8));
        return id;
    }

    /** @return the event's id */
    public static UUID publish(JsonNode plan) {
        return send(PLANS, PLAN_PUBLISHED, plan.path("planId").asText(), plan);
    }

    /** Waits until the service has settled everything that is on the topic now. */
    public static void awaitSettled(TestTopic topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealParts.bootstrapServers()))) {
            await().atMost(Duration.ofSeconds(30))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptions()
                    .until(() -> isSettled(admin, topic));
        }
    }

    private static boolean isSettled(Admin admin, TestTopic topic) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = admin
                .describeTopics(List.of(topic.name()))
                .allTopicNames()
                .get(5, TimeUnit.SECONDS)
                .get(topic.name())
                .partitions()
                .stream()
                .collect(Collectors.toMap(
                        p -> new TopicPartition(topic.name(), p.partition()), p -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(latest).all().get(5, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetAndMetadata> settled = admin.listConsumerGroupOffsets("ita-service")
                .partitionsToOffsetAndMetadata()
                .get(5, TimeUnit.SECONDS);
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata here = settled.get(end.getKey());
            return (here == null ? 0 : here.offset()) == end.getValue().offset();
        });
    }
}
