package org.throughline.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

@QuarkusTest
class SignedLinksTest {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    Ids ids;

    @Inject
    LinkKeys keys;

    @Inject
    LinkAddresses addresses;

    private final TestClock clock = new TestClock();
    private final UUID subject = UUID.randomUUID();
    private SignedLinks links;
    private District here;
    private District there;

    @BeforeEach
    void twoDistricts() {
        links = new SignedLinks(addresses, new LinkSessions(keys, addresses, clock), transactions, tenants, ids, clock);
        here = District.register(tenants, transactions);
        there = District.register(tenants, transactions);
    }

    @Test
    void anIssuedLinkIsFoundAndKnowsWhatItIsFor() {
        LinkId id = issue();
        LinkState found = find(id);
        assertThat(found)
                .isEqualTo(new LinkState.Open(new Link(
                        here.id(),
                        here.code(),
                        id,
                        "ANSWER",
                        subject,
                        clock.instant(),
                        clock.instant().plus(TWO_WEEKS))));
    }

    @Test
    void noTableHoldsTheSecret() {
        LinkId id = issue();
        District.wait(links.open(link(id)));
        String segment = segment(id, here.code());
        String secret = segment.substring(segment.indexOf('.') + 1);
        String text = String.join("\n", here.everything());
        assertThat(text).contains(id.toString());
        assertThat(text)
                .doesNotContain(secret)
                .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII)))
                .doesNotContain(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(secret)));
    }

    @Test
    void readingItManyTimesDoesNotConsumeIt() {
        LinkId id = issue();
        List<String> before = here.rows("signed_link");
        for (int i = 0; i < 20; i++) {
            assertThat(find(id)).isInstanceOf(LinkState.Open.class);
        }
        assertThat(here.rows("signed_link")).isEqualTo(before);
    }

    @Test
    void afterItsTimeItIsExpiredAndCannotBeConsumed() {
        LinkId id = issue();
        clock.advance(TWO_WEEKS);
        assertThat(find(id)).isInstanceOf(LinkState.Expired.class);
        assertThat(consume(id)).isEqualTo(Consumption.TOO_LATE);
    }

    @Test
    void aConsumedLinkSaysSoAndIsNotConsumedAgain() {
        LinkId id = issue();
        assertThat(consume(id)).isEqualTo(Consumption.FIRST);
        assertThat(find(id)).isInstanceOf(LinkState.Consumed.class);
        assertThat(consume(id)).isEqualTo(Consumption.TOO_LATE);
        clock.advance(TWO_WEEKS);
        assertThat(find(id)).isInstanceOf(LinkState.Consumed.class);
    }

    @Test
    void anAnswerThatIsRolledBackLeavesTheLinkOpen() {
        LinkId id = issue();
        assertThatThrownBy(() -> here.inTransaction(session -> links.consume(session, here.id(), id)
                        .chain(won -> Uni.createFrom().failure(new IllegalArgumentException("no")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(find(id)).isInstanceOf(LinkState.Open.class);
    }

    @Test
    void aRealSecretUnderAnotherTenantsCodeIsUnknown() {
        LinkId id = issue();
        assertThat(District.wait(links.find(segment(id, there.code())))).isEqualTo(new LinkState.Unknown());
        assertThat(District.wait(links.find(segment(id, "nobody")))).isEqualTo(new LinkState.Unknown());
        assertThat(find(new LinkId(UUID.randomUUID()))).isEqualTo(new LinkState.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "riverbend.tooshort", "'; drop table signed_link; --", "../../etc/passwd"})
    void nonsenseIsUnknown(String segment) {
        assertThat(District.wait(links.find(segment))).isEqualTo(new LinkState.Unknown());
    }

    @Test
    void anotherTenantSeesAndConsumesNothing() {
        LinkId id = issue();
        assertThat(there.rows("signed_link")).isEmpty();
        assertThat(there.<Consumption>inTransaction(session -> links.consume(session, here.id(), id)))
                .isEqualTo(Consumption.TOO_LATE);
        assertThat(find(id)).isInstanceOf(LinkState.Open.class);
        assertThatThrownBy(() -> there.inTransaction(session -> links.issue(session, here.id(), newLink())))
                .hasMessageContaining("row-level security");
    }

    @Test
    void ofFiftyAnswersAtTheSameTimeExactlyOneIsFirst() throws Exception {
        LinkId id = issue();
        List<Consumption> outcomes = inParallel(50, () -> consume(id));
        assertThat(outcomes).containsOnlyOnce(Consumption.FIRST).hasSize(50);
        assertThat(outcomes.stream().filter(Consumption.TOO_LATE::equals)).hasSize(49);
    }

    @Test
    void anOpenedLinkGoesOnWithItsOwnCookieForFifteenMinutes() {
        LinkId id = issue();
        LinkId other = issue();
        String cookie = District.wait(links.open(link(id))).cookie().getValue();
        assertThat(resume(id, cookie)).isInstanceOf(LinkState.Open.class);
        assertThat(resume(other, cookie)).isEqualTo(new LinkState.Unknown());
        assertThat(resume(id, null)).isEqualTo(new LinkState.Unknown());
        assertThat(District.wait(links.resume(here.code(), "not-an-id", cookie)))
                .isEqualTo(new LinkState.Unknown());
        clock.advance(Duration.ofMinutes(15));
        assertThat(resume(id, cookie)).isEqualTo(new LinkState.Unknown());
    }

    @Test
    void anOpenSessionSeesThatTheLinkWasConsumed() {
        LinkId id = issue();
        String cookie = District.wait(links.open(link(id))).cookie().getValue();
        consume(id);
        assertThat(resume(id, cookie)).isInstanceOf(LinkState.Consumed.class);
    }

    @Test
    void withdrawingEndsTheOpenLinksOfOneSubjectAndPurpose() {
        LinkId answered = issue();
        LinkId open = issue();
        consume(answered);
        assertThat(here.<Integer>inTransaction(session -> links.withdraw(session, here.id(), "OTHER", subject)))
                .isZero();
        assertThat(here.<Integer>inTransaction(session -> links.withdraw(session, here.id(), "ANSWER", subject)))
                .isEqualTo(1);
        assertThat(find(open)).isInstanceOf(LinkState.Expired.class);
        assertThat(find(answered)).isInstanceOf(LinkState.Consumed.class);
    }

    private LinkId issue() {
        return here.inTransaction(session -> links.issue(session, here.id(), newLink()));
    }

    private NewLink newLink() {
        return new NewLink("ANSWER", subject, clock.instant().plus(TWO_WEEKS));
    }

    private LinkState find(LinkId id) {
        return District.wait(links.find(segment(id, here.code())));
    }

    private Link link(LinkId id) {
        return ((LinkState.Open) find(id)).link();
    }

    private LinkState resume(LinkId id, String cookie) {
        return District.wait(links.resume(here.code(), id.toString(), cookie));
    }

    private Consumption consume(LinkId id) {
        return here.inTransaction(session -> links.consume(session, here.id(), id));
    }

    private String segment(LinkId id, String tenantCode) {
        String path = links.address(id, tenantCode).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static <T> List<T> inParallel(int threads, java.util.concurrent.Callable<T> work)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
