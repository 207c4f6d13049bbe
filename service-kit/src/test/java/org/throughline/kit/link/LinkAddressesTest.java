package org.throughline.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressesTest {

    private static final String SECRET = "A".repeat(43);

    private final LinkAddresses addresses = addresses("https://house.test/", 1);

    @Test
    void anAddressIsBaseServiceTenantAndA256BitSecret() {
        String address =
                addresses.address("riverbend", new LinkId(UUID.randomUUID())).toString();
        assertThat(address).matches("https://house\\.test/l/consent/riverbend\\.[A-Za-z0-9_-]{43}");
    }

    @Test
    void theSecretFollowsFromTheIdAndTheKeyAlone() {
        LinkId id = new LinkId(UUID.randomUUID());
        URI address = addresses.address("riverbend", id);
        assertThat(addresses("https://house.test", 1).address("riverbend", id)).isEqualTo(address);
        assertThat(addresses("https://house.test", 2).address("riverbend", id)).isNotEqualTo(address);
        assertThat(addresses.address("riverbend", new LinkId(UUID.randomUUID())))
                .isNotEqualTo(address);
    }

    @Test
    void whatIsSentIsWhatIsFound() {
        LinkId id = new LinkId(UUID.randomUUID());
        String path = addresses.address("riverbend", id).getPath();
        LinkAddresses.Presented presented =
                addresses.presented(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(presented.tenantCode()).isEqualTo("riverbend");
        assertThat(presented.secretHash()).hasSize(32).isEqualTo(addresses.secretHash(id));
    }

    @Test
    void theOpenedLinksPathShowsNoSecret() {
        LinkId id = new LinkId(UUID.randomUUID());
        assertThat(addresses.sessionPath("riverbend", id)).isEqualTo("/l/consent/riverbend/" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "riverbend", "riverbend.", "riverbend.short", "River.", "a/b.", "a.b."})
    void anythingElseIsNotALink(String start) {
        assertThat(addresses.presented(start)).isEmpty();
        if (!start.matches("[a-z0-9-]+\\.")) {
            assertThat(addresses.presented(start + SECRET)).isEmpty();
        }
        assertThat(addresses.presented("riverbend." + SECRET + start + "!")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/relative", "house.test", "mailto:somebody@house.test"})
    void aBaseThatIsNoAddressIsRefused(String base) {
        assertThatThrownBy(() -> addresses(base, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyThatIsTooShortIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> new LinkKeys("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("c2hvcnQ");
        assertThatThrownBy(() -> new LinkKeys("?not base64?"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("?not");
    }

    static LinkAddresses addresses(String base, int key) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) key;
        return new LinkAddresses(
                new LinkKeys(Base64.getEncoder().encodeToString(bytes)),
                URI.create(base),
                Optional.of("consent"),
                Optional.empty());
    }
}
