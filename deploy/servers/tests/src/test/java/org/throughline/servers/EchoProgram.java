package org.throughline.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The least a program beside the servers is: healthy at the port it was given, it tells the property or environment variable that it is asked for. */
public final class EchoProgram {

    private EchoProgram() {}

    /** Runs until it is killed. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/q/health/ready", exchange -> answer(exchange, ""));
        server.createContext("/env/", EchoProgram::tell);
        server.start();
    }

    private static void tell(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/env/".length());
        answer(exchange, System.getProperty(name, String.valueOf(System.getenv(name))));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
