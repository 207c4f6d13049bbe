package org.throughline.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.link.District;
import org.throughline.kit.link.LinkId;
import org.throughline.kit.link.NewLink;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

@QuarkusTest
class MailRelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MANY = 100;

    @Inject
    MailOutbox outbox;

    @Inject
    MailRelay relay;

    @Inject
    MailClaims claims;

    @Inject
    MailDelivery delivery;

    @Inject
    MailRows rows;

    @Inject
    MailConfig config;

    @Inject
    Vertx vertx;

    @Inject
    SignedLinks links;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.relay.password")
    String relayPassword;

    private final Mailbox mailbox = new Mailbox();
    private District here;

    @BeforeEach
    void aDistrict() {
        here = District.register(tenants, transactions);
    }

    @AfterEach
    void theRelayRuns() {
        relay.stop(new ShutdownEvent());
        relay.start(new StartupEvent());
    }

    /** It claims nothing any more: a look that had begun would take what is appended now. */
    private void stopRelay() {
        relay.stop(new ShutdownEvent());
        await().atMost(SOON).until(() -> !relay.isLooking());
    }

    @Test
    void aMailArrivesOnceAndNothingOfItStays() {
        UUID id = append(mail("Code 424242"));
        await().atMost(SOON).untilAsserted(() -> assertThat(state(id)).isEqualTo("SENT"));
        assertThat(mailbox.received())
                .containsExactly(
                        new Mailbox.Received("<" + id + "@throughline.invalid>", "A message for you", "Code 424242"));
        assertThat(contents(id)).isEqualTo(0);
        assertThat(mailbox.received()).hasSize(1);
    }

    /** One after the other: to a relay that only looks each second they are a second apart. */
    @Test
    void aMailIsOnItsWayRightAfterTheCommit() {
        append(mail("warm"));
        await().atMost(SOON).until(() -> mailbox.received().size() == 1);
        long begun = System.nanoTime();
        for (int i = 0; i < 6; i++) {
            UUID id = append(Mail.of(new Mailbox().address(), "Quick", "quick"));
            await().pollInterval(Duration.ofMillis(10)).atMost(SOON).until(() -> state(id)
                    .equals("SENT"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aMailOfARolledBackTransactionNeverLeaves() {
        assertThatThrownBy(() -> here.inTransaction(session -> outbox.append(session, here.id(), mail("no"))
                        .chain(id -> Uni.createFrom().failure(new IllegalArgumentException("no")))))
                .isInstanceOf(IllegalArgumentException.class);
        Mailbox later = new Mailbox();
        append(Mail.of(later.address(), "Later", "later"));
        await().atMost(SOON).until(() -> later.received().size() == 1);
        assertThat(mailbox.received()).isEmpty();
    }

    @Test
    void whatWaitsIsReadableForNobodyWithTheDatabaseAlone() {
        stopRelay();
        append(mail("Code 424242").withHtml("<b>Code 424242</b>"));
        String row = here.rows("mail_outbox").get(0);
        for (String personal : List.of(mailbox.address(), "A message for you", "Code 424242")) {
            assertThat(row)
                    .doesNotContain(personal)
                    .doesNotContain(HexFormat.of().formatHex(personal.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void theLinkIsWrittenIntoTheMailWhenItLeavesAndStoredNowhere() {
        stopRelay();
        NewLink link = new NewLink("ANSWER", UUID.randomUUID(), clock.instant().plus(Duration.ofDays(1)));
        LinkId id = here.inTransaction(session -> links.issue(session, here.id(), link));
        Mail mail = mail("Please open " + Mail.LINK + " soon.")
                .withHtml("<a href=\"" + Mail.LINK + "\">Open</a>")
                .withLink(id);
        append(mail);
        ClaimedMail claim = claim();
        assertThat(here.<Mail>inTransaction(session -> rows.claimed(session, claim)))
                .isEqualTo(mail);
        District.wait(delivery.deliver(claim));
        String address = links.address(id, here.code()).toString();
        await().atMost(SOON).untilAsserted(() -> assertThat(mailbox.received()).hasSize(1));
        assertThat(mailbox.received().get(0).text())
                .contains("Please open " + address + " soon.")
                .contains("<a href=\"" + address + "\">Open</a>");
    }

    @Test
    void ofTwoRelaysEachMailIsSentByOne() {
        stopRelay();
        List<Mailbox> mailboxes = Stream.generate(Mailbox::new).limit(20).toList();
        mailboxes.forEach(box -> append(Mail.of(box.address(), "Once", "once")));
        MailRelay second = new MailRelay(claims, delivery, config, vertx);
        relay.start(new StartupEvent());
        second.start(new StartupEvent());
        try {
            await().atMost(SOON).until(() -> here.rows("mail_outbox").stream().allMatch(row -> row.contains("SENT")));
        } finally {
            second.stop(new ShutdownEvent());
        }
        assertThat(mailboxes).allSatisfy(box -> assertThat(box.received()).hasSize(1));
    }

    @Test
    void aClaimedMailIsLeftToItsReplicaUntilTheLeaseEnds() throws SQLException {
        stopRelay();
        append(mail("leased"));
        ClaimedMail crashed = claim();
        assertThat(claimed()).isEmpty();
        asRelay("update mail_outbox set due_at = now() where id = '"
                + crashed.key().id() + "'");
        ClaimedMail next = claim();
        assertThat(next.key()).isEqualTo(crashed.key());
        assertThat(next.attempts()).isEqualTo(crashed.attempts() + 1);
        District.wait(delivery.deliver(crashed));
        assertThat(mailbox.received()).isEmpty();
        District.wait(delivery.deliver(next));
        await().atMost(SOON).until(() -> mailbox.received().size() == 1);
    }

    @Test
    void aMailThatIsSealedForAnotherRowIsNotSent() throws SQLException {
        stopRelay();
        UUID own = append(mail("own"));
        Mailbox other = new Mailbox();
        UUID foreign = append(Mail.of(other.address(), "Other", "other"));
        here.inTransaction(session -> session.createNativeQuery("update mail_outbox set address ="
                        + " (select address from mail_outbox where id = ?2) where id = ?1")
                .setParameter(1, own)
                .setParameter(2, foreign)
                .executeUpdate());
        ClaimedMail moved = claimed().stream()
                .filter(claim -> claim.key().id().equals(own))
                .findFirst()
                .orElseThrow();
        District.wait(delivery.deliver(moved));
        assertThat(here.rows("mail_outbox"))
                .anyMatch(row -> row.contains(own + ",WAITING") && row.contains("UnreadableValueException"));
        assertThat(other.received()).isEmpty();
    }

    @Test
    void anotherTenantSeesNoMail() {
        stopRelay();
        append(mail("mine"));
        District there = District.register(tenants, transactions);
        assertThat(there.rows("mail_outbox")).isEmpty();
        assertThat(here.rows("mail_outbox")).hasSize(1);
        assertThatThrownBy(() -> there.inTransaction(session -> outbox.append(session, here.id(), mail("smuggled"))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void theRelaysRoleSeesThatMailWaitsButNotWhereItGoesOrWhatItSays() throws SQLException {
        stopRelay();
        append(mail("sealed"));
        asRelay("select tenant, id, state, attempts, due_at from mail_outbox");
        for (String column : List.of("address", "subject", "plain", "html")) {
            assertThatThrownBy(() -> asRelay("select " + column + " from mail_outbox"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private Mail mail(String text) {
        return Mail.of(mailbox.address(), "A message for you", text);
    }

    private UUID append(Mail mail) {
        return here.inTransaction(session -> outbox.append(session, here.id(), mail));
    }

    /** The district's own: another test may have left some that nobody has sent yet. */
    private List<ClaimedMail> claimed() {
        return District.wait(claims.claim(MANY)).stream()
                .filter(claim -> claim.key().tenant().equals(here.id()))
                .toList();
    }

    private ClaimedMail claim() {
        List<ClaimedMail> claimed = claimed();
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private String state(UUID id) {
        return here.inTransaction(
                session -> session.createNativeQuery("select state from mail_outbox where id = ?1", String.class)
                        .setParameter(1, id)
                        .getSingleResult());
    }

    private int contents(UUID id) {
        return here.inTransaction(session -> session.createNativeQuery(
                        "select num_nonnulls(address, subject, plain, html) from mail_outbox where id = ?1",
                        Integer.class)
                .setParameter(1, id)
                .getSingleResult());
    }

    private void asRelay(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "kit_relay", relayPassword);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
