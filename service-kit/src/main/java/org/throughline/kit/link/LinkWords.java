package org.throughline.kit.link;

/** How a capability's link pages look: whole pages of HTML, about nobody. */
public interface LinkWords {

    /** A form that opens the link. */
    String arrive();

    String ended(LinkEnding ending);
}
