package org.throughline.contract;

import java.util.List;
import java.util.stream.Stream;

/** What an AsyncAPI document says that its service tells and reads. */
final class ToldFacts {

    private static final String SEND = "send";
    private static final String RECEIVE = "receive";

    /** At a message that is read as soon as somebody tells it. */
    private static final String NOT_TOLD_YET = "/x-not-told-yet";

    private final LinkedDocument document;

    ToldFacts(LinkedDocument document) {
        this.document = document;
    }

    /** Those of all operations that send, or of all that receive. */
    Stream<LinkedDocument> messages(String action) {
        return operations(action).flatMap(operation -> carried(operation).stream());
    }

    /**
     * Where something is read that nobody tells in this way. That a document knows a message is not enough: it may only read it
     * itself.
     *
     * @param all the documents of every service
     */
    List<String> faultsOfReading(List<LinkedDocument> all) {
        return operations(RECEIVE)
                .flatMap(operation -> carried(operation).stream()
                        .filter(message -> !isAsSaid(message, address(operation), all))
                        .map(message -> address(operation) + " " + message.text("/name") + ": "
                                + (message.has(NOT_TOLD_YET)
                                        ? "it is told by now"
                                        : "the document that it stands in does not send it there")))
                .toList();
    }

    private static boolean isAsSaid(LinkedDocument message, String address, List<LinkedDocument> all) {
        if (message.has(NOT_TOLD_YET)) {
            return all.stream()
                    .flatMap(other -> new ToldFacts(other).messages(SEND))
                    .noneMatch(told -> told.text("/name").equals(message.text("/name")));
        }
        return new ToldFacts(LinkedDocument.at(message.file())).sends(message, address);
    }

    private boolean sends(LinkedDocument message, String address) {
        return operations(SEND)
                .filter(operation -> address(operation).equals(address))
                .flatMap(operation -> carried(operation).stream())
                .anyMatch(told -> told.node().equals(message.node()));
    }

    private Stream<LinkedDocument> operations(String action) {
        return document.at("/operations").children().stream()
                .filter(operation -> operation.text("/action").equals(action));
    }

    private static String address(LinkedDocument operation) {
        return operation.at("/channel").text("/address");
    }

    /** All of its channel, where an operation does not name some. */
    private static List<LinkedDocument> carried(LinkedDocument operation) {
        return operation.has("/messages") ? messages(operation) : messages(operation.at("/channel"));
    }

    /** Of a channel, or of an operation that names them. */
    static List<LinkedDocument> messages(LinkedDocument carrier) {
        return carrier.at("/messages").children();
    }
}
