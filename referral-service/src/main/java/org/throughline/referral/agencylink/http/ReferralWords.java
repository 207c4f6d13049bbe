package org.throughline.referral.agencylink.http;

import org.throughline.kit.link.LinkEnding;
import org.throughline.kit.link.LinkWords;

/** The pages that show nothing of a referral. */
final class ReferralWords implements LinkWords {

    @Override
    public String arrive() {
        return Pages.arrive().render();
    }

    @Override
    public String ended(LinkEnding ending) {
        return Pages.message(
                        switch (ending) {
                            case EXPIRED -> Messages.EXPIRED;
                            case USED -> Messages.USED;
                            case UNKNOWN -> Messages.UNKNOWN;
                            case LATER -> Messages.LATER;
                            case FAILED -> Messages.FAILED;
                        })
                .render();
    }
}
