package org.throughline.directory.capacity.http;

import org.throughline.kit.link.LinkEnding;
import org.throughline.kit.link.LinkWords;

/** The pages that show nothing of what is asked. */
final class CapacityWords implements LinkWords {

    @Override
    public String arrive() {
        return Pages.arrive().render();
    }

    @Override
    public String ended(LinkEnding ending) {
        return Pages.message(
                        switch (ending) {
                            case EXPIRED -> Message.EXPIRED;
                            case USED -> Message.USED;
                            case UNKNOWN -> Message.UNKNOWN;
                            case LATER -> Message.LATER;
                            case FAILED -> Message.FAILED;
                        })
                .render();
    }
}
