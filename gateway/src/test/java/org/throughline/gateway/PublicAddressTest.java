package org.throughline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {
    private final PublicAddress address = new PublicAddress(URI.create("https://connect.example/door/"));

    @ParameterizedTest
    @CsvSource({
        "http://10.1.2.3:8482/v1/releases/1?a=b#c, https://connect.example/door/v1/releases/1?a=b#c",
        "http://consent.svc.cluster.local/v1/releases/1, https://connect.example/door/v1/releases/1",
        "//10.1.2.3:8482/v1/releases/1, https://connect.example/door/v1/releases/1",
        "/v1/releases/1, https://connect.example/door/v1/releases/1",
        "next, next"
    })
    void aServicesAddressIsSeenFromOutside(String inside, String outside) {
        assertThat(address.of(inside)).contains(outside);
    }

    @Test
    void anAddressThatCannotBeReadIsNotPassedOn() {
        assertThat(address.of("http://10.1.2.3:8482/ not an address")).isEmpty();
    }

    @Test
    void everyLinkIsSeenFromOutside() {
        assertThat(address.ofLinks("<http://h:1/v1/a?cursor=x>; rel=\"next\", </v1/a>; rel=\"first\""))
                .contains(
                        "<https://connect.example/door/v1/a?cursor=x>; rel=\"next\", <https://connect.example/door/v1/a>;"
                                + " rel=\"first\"");
    }
}
