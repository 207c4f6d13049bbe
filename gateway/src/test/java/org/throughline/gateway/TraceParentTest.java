package org.throughline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    @Test
    void theCallersThreadIsFollowed() {
        String header = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assertThat(TraceParent.of(header)).isEqualTo(new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", header));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a name", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void whateverElseIsSentIsReplaced(String header) {
        TraceParent trace = TraceParent.of(header);
        assertThat(trace.traceId()).matches("[0-9a-f]{32}");
        assertThat(trace.header()).startsWith("00-" + trace.traceId()).isNotEqualTo(header);
        assertThat(TraceParent.of(trace.header())).isEqualTo(trace);
    }
}
