package org.throughline.directory.capacity.http;

/** A page that only says something. */
public record Message(String title, String text) {

    static final Message EXPIRED = new Message(
            "This link has expired", "The school district can send a new one, or take your numbers by telephone.");
    static final Message USED =
            new Message("This link has been used", "Your places were reported. To change them, ask for a new link.");
    static final Message UNKNOWN = new Message(
            "This page is not available",
            "The link is incomplete, or too much time has passed since it was opened: open it again from the mail.");
    static final Message LATER = new Message(
            "Please try again in a moment", "Something that is needed does not answer. Nothing was changed.");
    static final Message FAILED =
            new Message("That did not work", "Nothing was changed. Please open the link from the mail again.");
    static final Message KEPT = new Message(
            "Your program tells these places",
            "The school district has them from the program that your organization keeps for all districts. Report them there.");
    static final Message UNREADABLE =
            new Message("The form was not complete", "Nothing was changed. Please open the link from the mail again.");
    static final Message THANKS = new Message("Thank you", "The school district sees your places from now on.");
}
