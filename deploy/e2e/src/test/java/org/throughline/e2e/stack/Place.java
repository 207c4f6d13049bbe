package org.throughline.e2e.stack;

import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import org.throughline.local.Refusal;
import org.throughline.local.stack.Ports;

/**
 * Where the installation under test lives, instead of the README's data folder and ports. That is all that is changed
 * in a command of the README.
 */
record Place(Path data, Ports ports) {

    private static final String USUAL_DATA = "deploy/local/.throughline";
    private static final Pattern USUAL_PORT = Pattern.compile("localhost:(18\\d{3})");
    private static final int USUAL_BASE = 18_000;
    private static final int LOWEST_BASE = 10_000;
    private static final int ROOM = 20;
    private static final int RANGES = 390;
    private static final int TRIES = 50;

    /** A free range below those that servers of other tests and outgoing connections use. */
    static Place free(String name) {
        Random random = new Random();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Ports ports = new Ports(LOWEST_BASE + ROOM * random.nextInt(RANGES));
            if (isFree(ports)) {
                return new Place(Repository.target(name), ports);
            }
        }
        throw new IllegalStateException("no range of ports is free");
    }

    private static boolean isFree(Ports ports) {
        try {
            ports.requireFree();
            return true;
        } catch (Refusal taken) {
            return false;
        }
    }

    Place withOtherData() {
        return new Place(data.resolveSibling(data.getFileName() + "-other"), ports);
    }

    String up(String command) {
        return command + " --ports " + ports.base() + " --data " + data;
    }

    String down(String command) {
        return command + " --data " + data;
    }

    /** Lines for the shell, with the README's usual data folder and ports replaced. */
    String here(String lines) {
        return USUAL_PORT
                .matcher(lines.replace(USUAL_DATA, data.toString()))
                .replaceAll(usual -> "localhost:" + (Integer.parseInt(usual.group(1)) - USUAL_BASE + ports.base()));
    }
}
