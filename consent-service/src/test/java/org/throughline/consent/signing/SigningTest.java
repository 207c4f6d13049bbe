package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.consent.Fixture;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.signing.ContactPoint.Channel;
import org.throughline.consent.signing.Signing.Progress;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.RightsHolder;
import org.throughline.consent.subject.Subject;
import org.throughline.kit.link.LinkId;

/** Whether a signing may go on over its contact points, by what the district has on file now. */
class SigningTest {
    private final ContactPoint link = contact("ana@family.test");
    private final ContactPoint code = contact("ana@work.test");
    private final Signing signing = new Signing(
            new SigningId(UUID.randomUUID()),
            Intent.SIGN,
            Fixture.PARENT,
            Language.EN,
            new LinkId(UUID.randomUUID()),
            Authentication.LINK_AND_CODE,
            List.of(),
            Fixture.T,
            new Persons("Ana", null, List.of(), link, code),
            Progress.NONE);

    @Test
    void itGoesOnWhileNeitherContactHasComeOffTheFile() {
        assertThat(signing.isReached(List.of(subject(Fixture.PARENT)))).isTrue();
        assertThat(signing.isReached(List.of(subject(Fixture.PARENT, UUID.randomUUID()))))
                .isTrue();
        assertThat(signing.isReached(List.of())).isTrue();
    }

    @Test
    void itEndsWithEitherAlsoWhereOnlyOneOfTheStudentsTellsIt() {
        assertThat(signing.isReached(List.of(subject(Fixture.PARENT, link.contactId()))))
                .isFalse();
        assertThat(signing.isReached(
                        List.of(subject(Fixture.PARENT), subject(Fixture.PARENT, UUID.randomUUID(), code.contactId()))))
                .isFalse();
    }

    @Test
    void whatIsOffForAnotherPersonIsNotThisOnes() {
        assertThat(signing.isReached(List.of(subject(Fixture.OTHER_PARENT, link.contactId(), code.contactId()))))
                .isTrue();
    }

    private static Subject subject(HolderId holder, UUID... retired) {
        return Fixture.subject(
                "2010-09-01", new RightsHolder(holder, "PARENT", Authority.PARENT, null, null, null, Set.of(retired)));
    }

    private static ContactPoint contact(String address) {
        return new ContactPoint(Channel.MAIL, address, UUID.randomUUID(), Instant.EPOCH, null);
    }
}
