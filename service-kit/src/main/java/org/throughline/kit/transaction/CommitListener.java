package org.throughline.kit.transaction;

/** Told after each commit, on an event loop: it may wake something, and must neither block nor fail. */
public interface CommitListener {

    void committed();
}
