package org.throughline.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/** The ports of one installation: a base and fixed distances from it, so that one option moves all. */
record Ports(int base) {

    static final int LARGEST_BASE = 65_000;

    /** Below the range from which the kernel gives ports to outgoing connections: those would take the port of a server that is down. */
    private static final int LOWEST_FREE = 20_000;

    private static final int HIGHEST_FREE = 32_000;
    private static final int STEP = 20;
    private static final int FIRST_OFFSET = 5;
    private static final int LAST_OFFSET = 12;
    private static final int PROGRAM_OFFSET = 13;

    int keycloak() {
        return base + 5;
    }

    int keycloakManagement() {
        return base + 6;
    }

    int postgres() {
        return base + 7;
    }

    int kafka() {
        return base + 8;
    }

    int kafkaController() {
        return base + 9;
    }

    int mongodb() {
        return base + 10;
    }

    int smtp() {
        return base + 11;
    }

    int imap() {
        return base + 12;
    }

    boolean areFree() {
        return IntStream.rangeClosed(FIRST_OFFSET, LAST_OFFSET).allMatch(offset -> isFree(base + offset));
    }

    static Ports free() {
        Random random = new Random();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            Ports ports = new Ports(LOWEST_FREE + STEP * random.nextInt((HIGHEST_FREE - LOWEST_FREE) / STEP));
            if (ports.areFree()) {
                return ports;
            }
        }
        throw new LauncherRefusal(
                Launcher.EXIT_PORT_TAKEN, "no free ports between 20000 and 32000: choose with --ports BASE");
    }

    /** For one program beside the servers: in a place that no installation uses. */
    static int freeForProgram() {
        Random random = new Random();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int step = LOWEST_FREE + STEP * random.nextInt((HIGHEST_FREE - LOWEST_FREE) / STEP);
            int port = step + PROGRAM_OFFSET + random.nextInt(STEP - PROGRAM_OFFSET);
            if (isFree(port)) {
                return port;
            }
        }
        throw new LauncherRefusal(Launcher.EXIT_PORT_TAKEN, "no free port between 20000 and 32000");
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
