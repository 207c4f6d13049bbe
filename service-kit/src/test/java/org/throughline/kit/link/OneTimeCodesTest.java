package org.throughline.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

@QuarkusTest
class OneTimeCodesTest {

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
    private SignedLinks links;
    private OneTimeCodes codes;
    private District here;
    private CodeScope scope;

    @BeforeEach
    void aLinkForADocument() {
        links = new SignedLinks(addresses, new LinkSessions(keys, addresses, clock), transactions, tenants, ids, clock);
        codes = new OneTimeCodes(transactions, keys, clock, 6);
        here = District.register(tenants, transactions);
        scope = scope();
    }

    @Test
    void theRightCodeIsAcceptedOnce() {
        String code = issue(scope);
        assertThat(code).matches("[0-9]{6}");
        assertThat(verify(scope, code)).isEqualTo(new CodeCheck.Accepted());
        assertThat(verify(scope, code)).isEqualTo(new CodeCheck.NoCode());
    }

    @Test
    void spacesAndHyphensAreNotPartOfACode() {
        String code = issue(scope);
        assertThat(verify(scope, " " + code.substring(0, 3) + "-" + code.substring(3) + " "))
                .isEqualTo(new CodeCheck.Accepted());
    }

    @Test
    void itIsGoodForItsOwnDocumentAndLinkOnly() {
        String code = issue(scope);
        CodeScope other = scope();
        assertThat(verify(scope.withDocument("another"), code)).isEqualTo(new CodeCheck.Wrong(4));
        assertThat(verify(other, code)).isEqualTo(new CodeCheck.NoCode());
        assertThat(verify(scope, code)).isEqualTo(new CodeCheck.Accepted());
    }

    @Test
    void withoutACodeThereIsNothingToGuess() {
        assertThat(verify(scope, "123456")).isEqualTo(new CodeCheck.NoCode());
    }

    @Test
    void aNewCodeReplacesTheOneBefore() {
        String first = issue(scope);
        String second = issueUnlike(first);
        assertThat(verify(scope, first)).isEqualTo(new CodeCheck.Wrong(4));
        assertThat(verify(scope, second)).isEqualTo(new CodeCheck.Accepted());
    }

    @Test
    void aCodeLivesTenMinutes() {
        String code = issue(scope);
        clock.advance(Duration.ofMinutes(10));
        assertThat(verify(scope, code)).isEqualTo(new CodeCheck.Expired());
        String again = issue(scope);
        clock.advance(Duration.ofSeconds(599));
        assertThat(verify(scope, again)).isEqualTo(new CodeCheck.Accepted());
    }

    @Test
    void fiveFailuresLockThisLinkAndNoOther() {
        CodeScope other = scope();
        String code = issue(scope);
        String others = issue(other);
        for (int remaining = 4; remaining > 0; remaining--) {
            assertThat(verify(scope, wrong(code))).isEqualTo(new CodeCheck.Wrong(remaining));
        }
        assertThat(verify(scope, wrong(code))).isEqualTo(new CodeCheck.Locked());
        assertThat(verify(scope, code)).isEqualTo(new CodeCheck.Locked());
        assertThat(codeFor(scope)).isEqualTo(new NewCode.Locked());
        assertThat(verify(other, others)).isEqualTo(new CodeCheck.Accepted());
    }

    @Test
    void aNewCodeGivesNoNewTries() {
        String code = issue(scope);
        for (int i = 0; i < 4; i++) {
            verify(scope, wrong(code));
            code = issue(scope);
        }
        assertThat(verify(scope, wrong(code))).isEqualTo(new CodeCheck.Locked());
    }

    @Test
    void anAcceptedCodeForgivesTheFailuresBefore() {
        String code = issue(scope);
        verify(scope, wrong(code));
        assertThat(verify(scope, code)).isEqualTo(new CodeCheck.Accepted());
        assertThat(verify(scope, wrong(issue(scope)))).isEqualTo(new CodeCheck.Wrong(4));
    }

    @Test
    void parallelGuessingNeverGetsMoreThanFiveTries() throws Exception {
        String code = issue(scope);
        AtomicInteger guess = new AtomicInteger(Integer.parseInt(code));
        List<CodeCheck> outcomes = SignedLinksTest.inParallel(
                50, () -> verify(scope, String.format("%06d", guess.incrementAndGet() % 1_000_000)));
        assertThat(outcomes.stream().filter(CodeCheck.Wrong.class::isInstance).map(CodeCheck.Wrong.class::cast))
                .extracting(CodeCheck.Wrong::remaining)
                .containsExactlyInAnyOrder(4, 3, 2, 1);
        assertThat(outcomes.stream().filter(CodeCheck.Locked.class::isInstance)).hasSize(46);
        assertThat(verify(scope, code)).isEqualTo(new CodeCheck.Locked());
    }

    @Test
    void theRightCodePresentedFiftyTimesAtOnceIsAcceptedOnce() throws Exception {
        String code = issue(scope);
        List<CodeCheck> outcomes = SignedLinksTest.inParallel(50, () -> verify(scope, code));
        assertThat(outcomes.stream().filter(CodeCheck.Accepted.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(CodeCheck.NoCode.class::isInstance)).hasSize(49);
    }

    @Test
    void aConsumedOrExpiredLinkTakesAndGetsNoCode() {
        String code = issue(scope);
        here.inTransaction(session -> links.consume(session, here.id(), scope.link()));
        assertThat(verify(scope, code)).isEqualTo(new CodeCheck.NoCode());
        assertThat(codeFor(scope)).isEqualTo(new NewCode.NoLink());
        CodeScope late = scope();
        clock.advance(Duration.ofDays(14));
        assertThat(codeFor(late)).isEqualTo(new NewCode.NoLink());
    }

    @Test
    void anotherTenantCanNeitherGetNorTryACode() {
        String code = issue(scope);
        District there = District.register(tenants, transactions);
        CodeScope foreign = new CodeScope(there.id(), scope.link(), scope.documentHash());
        assertThat(verify(foreign, code)).isEqualTo(new CodeCheck.NoCode());
        assertThat(there.<NewCode>inTransaction(session -> codes.issue(session, foreign)))
                .isEqualTo(new NewCode.NoLink());
    }

    @Test
    void aTryCannotBeMadeInsideATransactionThatMightTakeItBack() {
        String code = issue(scope);
        assertThatThrownBy(() -> here.inTransaction(session -> codes.verify(scope, wrong(code))))
                .hasMessageContaining("inside a transaction");
    }

    @Test
    void noTableAndNoToStringShowsACode() {
        codes = new OneTimeCodes(transactions, keys, clock, 8);
        NewCode.Issued issued = (NewCode.Issued) codeFor(scope);
        assertThat(issued.code()).matches("[0-9]{8}");
        assertThat(issued.toString()).doesNotContain(issued.code());
        assertThat(here.everything()).isNotEmpty().noneMatch(row -> row.contains(issued.code()));
    }

    private CodeScope scope() {
        NewLink link = new NewLink("SIGNING", UUID.randomUUID(), clock.instant().plus(Duration.ofDays(14)));
        LinkId id = here.inTransaction(session -> links.issue(session, here.id(), link));
        return new CodeScope(here.id(), id, "sha256:document");
    }

    private NewCode codeFor(CodeScope asked) {
        return here.inTransaction(session -> codes.issue(session, asked));
    }

    private String issue(CodeScope asked) {
        return ((NewCode.Issued) codeFor(asked)).code();
    }

    private String issueUnlike(String other) {
        String code = issue(scope);
        return code.equals(other) ? issueUnlike(other) : code;
    }

    private CodeCheck verify(CodeScope presented, String code) {
        return District.wait(codes.verify(presented, code));
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }
}
