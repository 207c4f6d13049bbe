package org.throughline.consent.signing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.consent.signing.ContactPoint.Channel;
import org.throughline.consent.signing.http.SigningRequest.Contact;
import org.throughline.kit.problem.ProblemException;

class SigningRequestTest {
    private static final Contact MAILBOX = contact(Channel.MAIL, "ana@family.test");
    private static final Contact TELEPHONE = contact(Channel.SMS, "+15550100001");

    @Test
    void aTelephoneIsRefusedWhereTheInstallationSendsNoTextMessages() {
        assertRefused(request(TELEPHONE, MAILBOX), "/link/channel");
        assertRefused(request(MAILBOX, TELEPHONE), "/code/channel");
        assertThat(request(MAILBOX, MAILBOX)
                        .wish(number -> Optional.empty())
                        .persons()
                        .link()
                        .address())
                .isEqualTo("ana@family.test");
    }

    private static void assertRefused(SigningRequest request, String pointer) {
        assertThatThrownBy(() -> request.wish(number -> Optional.empty()))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.errors()).hasSize(1);
                    assertThat(refused.errors().get(0).pointer()).isEqualTo(pointer);
                    assertThat(refused.errors().get(0).code()).isEqualTo("NO_TEXT_MESSAGES");
                    assertThat(refused.errors().get(0).message()).doesNotContain("555");
                });
    }

    private static SigningRequest request(Contact link, Contact code) {
        return new SigningRequest(
                List.of(UUID.randomUUID()), UUID.randomUUID(), "Ana Prueba", null, null, "es", link, code, null);
    }

    private static Contact contact(Channel channel, String address) {
        return new Contact(channel, address, UUID.randomUUID(), Instant.EPOCH, null, null);
    }
}
