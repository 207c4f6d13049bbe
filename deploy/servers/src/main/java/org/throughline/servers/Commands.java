package org.throughline.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the launcher understands on its input, line by line; each line is answered by one that begins with ok or failed. */
final class Commands {

    private final Map<String, Server> servers;
    private final Starting starting;
    private final Progress progress;

    Commands(Map<String, Server> servers, Starting starting, Progress progress) {
        this.servers = servers;
        this.starting = starting;
        this.progress = progress;
    }

    /** How a server is started, progress included. */
    interface Starting {
        void start(Server server) throws Exception;
    }

    void readInBackground(Runnable atEndOfInput, Runnable exit) {
        Thread thread = new Thread(() -> read(atEndOfInput, exit), "commands");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(Runnable atEndOfInput, Runnable exit) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.strip().equals("exit")) {
                    exit.run();
                    return;
                }
                obey(line.strip());
            }
        } catch (IOException closed) {
            progress.say("launcher", "no more commands: " + closed.getMessage());
        }
        atEndOfInput.run();
    }

    private void obey(String line) {
        String[] words = line.split(" ", 2);
        Server server = words.length == 2 ? servers.get(words[1]) : null;
        if (server == null) {
            progress.line("failed " + line + ": say stop, start or kill and one of " + servers.keySet() + ", or exit");
            return;
        }
        try {
            obey(words[0], server);
            progress.line("ok " + line);
        } catch (Exception failure) {
            progress.line("failed " + line + ": " + firstLine(failure));
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private void obey(String verb, Server server) throws Exception {
        switch (verb) {
            case "stop" -> server.stop();
            case "kill" -> server.kill();
            case "start" -> starting.start(server);
            default -> throw new IllegalArgumentException("unknown command");
        }
    }
}
