package org.throughline.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.Test;

/** JDK's client says little in some cases and names its parser in others. */
class DeviationTest {

    @Test
    void whyACallGotNoAnswerIsSaidInWords() {
        assertThat(Deviation.unanswered("GET /v1/me", new ConnectException()))
                .hasMessage("GET /v1/me was not answered: nobody listens there");
        assertThat(Deviation.unanswered("GET /v1/me", new HttpTimeoutException("request timed out")))
                .hasMessage("GET /v1/me was not answered: it took too long");
        assertThat(Deviation.unanswered("GET /v1/me", new IOException("HTTP/1.1 header parser received no bytes")))
                .hasMessage("GET /v1/me was not answered: the connection ended before");
    }
}
