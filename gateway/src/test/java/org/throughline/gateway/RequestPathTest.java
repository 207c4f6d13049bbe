package org.throughline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @Test
    void segmentsAreDecodedOnce() {
        assertThat(RequestPath.of("/v1/%74enants/a%20b+c/%2541"))
                .contains(new RequestPath(List.of("v1", "tenants", "a b+c", "%41")));
    }

    @Test
    void aDirectorysRootHasTheStandardsSlashOrNone() {
        RequestPath root = new RequestPath(List.of("v1", "districts", "riverbend", "hsds"));

        assertThat(RequestPath.of("/v1/districts/riverbend/hsds")).contains(root);
        assertThat(RequestPath.of("/v1/districts/riverbend/hsds/")).contains(root);
        assertThat(RequestPath.of("/v1/districts/riverbend/hsds//")).isEmpty();
        assertThat(RequestPath.of("/v1/districts/riverbend/hsds/services/")).isEmpty();
        assertThat(RequestPath.of("/v1/districts//hsds/")).isEmpty();
        assertThat(RequestPath.of("/v1/districts/../hsds/")).isEmpty();
        assertThat(RequestPath.of("/v1/districts/a%2Fb/hsds/")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "*",
                "v1/releases",
                "/",
                "/v1/releases/",
                "/v1//tenants",
                "/v1/releases/../tenants",
                "/v1/releases/%2e%2e/tenants",
                "/v1/./tenants",
                "/v1%2Ftenants",
                "/v1/releases%5C..%5Ctenants",
                "/v1/tenants;a=b",
                "/v1/tenants%3Ba=b",
                "/v1/tenants%00",
                "/v1/tenants%",
                "/v1/tenants%zz",
                "/v1/%FF"
            })
    void aPathThatCanBeReadInTwoWaysIsNoPath(String raw) {
        assertThat(RequestPath.of(raw)).isEqualTo(Optional.empty());
    }
}
