package org.throughline.referral.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.referral.family.ContactNotice.News;

class ContactNoticeTextTest {

    /** The basic alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1): one letter outside it, and a message holds 70 instead of 160. */
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    @ParameterizedTest
    @ValueSource(strings = {"", "es", "ht"})
    void whatATelephoneIsToldIsOneTextMessage(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("family/contact-notice", Locale.forLanguageTag(language));

        for (News news : News.values()) {
            String text = texts.getString(news + ".PHONE").formatted("Los Angeles Unified School District");
            assertThat(text).hasSizeLessThanOrEqualTo(160);
            assertThat(text.chars()).allMatch(letter -> GSM.indexOf(letter) >= 0);
        }
    }
}
