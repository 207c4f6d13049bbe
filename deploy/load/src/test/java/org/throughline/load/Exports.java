package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.load.Report.say;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** How long who downloads a directory waits: for the first byte, between two, and in all. */
final class Exports {

    private static final List<String> FORMATS = List.of("TABULAR", "JSON", "NESTED");

    private Exports() {}

    /** What was seen of one. */
    private record Download(Duration first, Duration longestPause, Duration whole, long bytes) {}

    static void of(District district) throws IOException, InterruptedException {
        for (String format : FORMATS) {
            Download seen = download(district, "/v1/directory-exports?format=" + format);
            say(
                    "  export %-8s first byte %6.2f s, longest pause %6.2f s, whole %6.2f s, %d KiB",
                    format,
                    seen.first().toMillis() / 1e3,
                    seen.longestPause().toMillis() / 1e3,
                    seen.whole().toMillis() / 1e3,
                    seen.bytes() >> 10);
        }
    }

    private static Download download(District district, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(district.get(path), (name, value) -> true)
                .timeout(Duration.ofMinutes(10))
                .build();
        long begin = System.nanoTime();
        HttpResponse<InputStream> response =
                district.service().http().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        try (InputStream body = response.body()) {
            return read(body, begin);
        }
    }

    private static Download read(InputStream body, long begin) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = body.read(buffer);
        assertThat(bytes).as("bytes at first").isPositive();
        long first = System.nanoTime();
        long last = first;
        long longest = 0;
        for (int more = body.read(buffer); more >= 0; more = body.read(buffer)) {
            bytes += more;
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
        }
        return new Download(
                Duration.ofNanos(first - begin), Duration.ofNanos(longest), Duration.ofNanos(last - begin), bytes);
    }
}
