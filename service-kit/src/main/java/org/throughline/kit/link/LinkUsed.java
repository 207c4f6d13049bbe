package org.throughline.kit.link;

/** Another answer came first, or the link's time is over: this answer changed nothing. */
public final class LinkUsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkUsed() {
        super("the link has been used, or has expired");
    }
}
