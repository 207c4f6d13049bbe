package org.throughline.referral.agencylink.http;

import org.throughline.referral.lifecycle.ReferralStatus;

/** What a page can say besides a summary: nothing about anybody. */
final class Messages {

    static final Message EXPIRED = new Message(
            "This link has expired",
            "Please ask the school district to send the referral again, or look into your organization's inbox.");
    static final Message USED = new Message(
            "This link has been used",
            "The referral was answered. To change the answer, please call the school district.");
    static final Message UNKNOWN = new Message(
            "This page is not available",
            "The link is incomplete, or too much time has passed since it was opened: open it again from the mail.");
    static final Message NOT_AVAILABLE = new Message(
            "This referral is not available now",
            "The school district can tell you more. Nothing needs to be done here.");
    static final Message TOO_LATE =
            new Message("This referral can no longer be answered so", "It was called off or answered in the meantime.");
    static final Message LATER = new Message(
            "Please try again in a moment", "A service that is needed does not answer. Nothing was changed.");
    static final Message FAILED =
            new Message("That did not work", "Nothing was changed. Please open the link from the mail again.");
    static final Message UNREADABLE =
            new Message("The answer was not complete", "Please go back and choose one of the answers.");

    private Messages() {}

    static Message thanks(ReferralStatus status) {
        return switch (status) {
            case ACCEPTED -> new Message("Thank you: accepted", "The school district has been told.");
            case DECLINED -> new Message("Thank you: declined", "The school district has been told.");
            case WAITLISTED -> new Message("Thank you: on the waitlist", "The school district has been told.");
            default -> new Message("Thank you", "The school district has your answer.");
        };
    }
}
