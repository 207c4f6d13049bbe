package org.throughline.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.local.Refusal;

/** All ports of an installation, at fixed distances from a base, so that one option moves them together. */
public record Ports(int base) {

    private static final int KEYCLOAK = 5;
    private static final List<String> SERVERS = List.of(
            "Keycloak",
            "Keycloak's management",
            "PostgreSQL",
            "Kafka",
            "Kafka's controller",
            "MongoDB",
            "SMTP",
            "IMAP");

    public int of(LocalService service) {
        return base + service.portOffset();
    }

    public URI address(LocalService service) {
        return URI.create("http://127.0.0.1:" + of(service));
    }

    /** Where people and programs come in. */
    public URI publicAddress() {
        return URI.create("http://localhost:" + of(LocalService.GATEWAY));
    }

    Map<Integer, String> purposes() {
        Map<Integer, String> purposes = new LinkedHashMap<>();
        for (LocalService service : LocalService.values()) {
            purposes.put(of(service), service.folder());
        }
        for (int i = 0; i < SERVERS.size(); i++) {
            purposes.put(base + KEYCLOAK + i, SERVERS.get(i));
        }
        return purposes;
    }

    /** Refuses in one line when any of them is taken. */
    public void requireFree() {
        List<String> taken = new ArrayList<>();
        purposes().forEach((port, purpose) -> {
            if (!isFree(port)) {
                taken.add(port + " (" + purpose + ")");
            }
        });
        if (!taken.isEmpty()) {
            throw new Refusal(
                    Refusal.REFUSED,
                    taken.stream().collect(Collectors.joining(", ", "taken on 127.0.0.1: port ", ""))
                            + "; end what listens there, or move all with --ports BASE");
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
