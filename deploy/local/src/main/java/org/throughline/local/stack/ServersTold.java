package org.throughline.local.stack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one launcher tells of its servers while they start, a line each: so some can be waited for before others. */
final class ServersTold {

    private static final long PATIENCE_SECONDS = 300;
    private static final Pattern LINE = Pattern.compile("\\s*[\\d.]+ s  (\\S+)\\s+(.*)");

    private final Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();

    ServersTold(Collection<String> servers) {
        servers.forEach(server -> ready.put(server, new CompletableFuture<>()));
    }

    /** What was said of a server. */
    record Line(String server, String said) {

        static Optional<Line> parse(String text) {
            Matcher matcher = LINE.matcher(text);
            return matcher.matches() ? Optional.of(new Line(matcher.group(1), matcher.group(2))) : Optional.empty();
        }

        boolean isOfUnexpectedEnd() {
            return said.startsWith("ended although nobody asked");
        }

        private boolean isOfReadiness() {
            return said.startsWith("ready, ");
        }
    }

    void hear(Line line) {
        CompletableFuture<Void> awaited = ready.get(line.server());
        if (awaited != null && line.isOfReadiness()) {
            awaited.complete(null);
        }
    }

    /** Nothing more will be told. */
    void end() {
        ready.values().forEach(awaited -> awaited.completeExceptionally(new IllegalStateException("ended")));
    }

    /** Whether all of these are ready; false when the launcher ended before, or after five minutes. */
    boolean awaitReady(Collection<String> servers) throws InterruptedException {
        try {
            CompletableFuture.allOf(servers.stream().map(ready::get).toArray(CompletableFuture<?>[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notReady) {
            return false;
        }
    }
}
