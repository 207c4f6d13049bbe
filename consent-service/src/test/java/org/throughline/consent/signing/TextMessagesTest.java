package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.kit.mail.Mail;

class TextMessagesTest {
    /** The basic alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1): one letter outside it, and a message holds 70 instead of 160. */
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String ADDRESS = "https://throughline.example.org/l/consent/riverbend." + "A".repeat(43);
    private static final String DISTRICT = "Los Angeles Unified School District";

    @ParameterizedTest
    @EnumSource
    void whatCarriesTheLinkIsOneMessage(Language language) {
        Texts texts = Texts.in(language);
        Stream<String> reminders = LocalDate.of(2026, 1, 30)
                .datesUntil(LocalDate.of(2027, 1, 30))
                .map(last -> TextMessages.reminder(DISTRICT, last, texts));
        Stream<String> links = Stream.of(Intent.values()).map(intent -> TextMessages.link(intent, DISTRICT, texts));

        assertThat(Stream.concat(links, reminders)).allSatisfy(text -> {
            assertThat(text).contains(Mail.LINK);
            assertOneMessage(text.replace(Mail.LINK, ADDRESS));
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatCarriesTheCodeIsOneMessage(Language language) {
        String text = TextMessages.code("123456", DISTRICT, Texts.in(language));

        assertThat(text.lines().toList()).last().isEqualTo("123456");
        assertOneMessage(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Riverbend, Riverbend",
        "Los Angeles Unified School District, Los Angeles Unified School",
        "Riverbend Consolidated Independent School District, Riverbend Consolidated",
        "Llanfairpwllgwyngyllgogerychwyrndrobwll, Llanfairpwllgwyngyllgogery"
    })
    void ofALongNameTheFirstWordsAreLeft(String name, String left) {
        assertThat(TextMessages.name(name)).isEqualTo(left);
    }

    @Test
    void theLastDayIsToldByTheFirstLettersOfItsMonth() {
        LocalDate last = LocalDate.of(2026, 9, 5);

        assertThat(TextMessages.reminder("Riverbend", last, Texts.in(Language.EN)))
                .startsWith("Riverbend awaits your answer by Sep 5:");
        assertThat(TextMessages.reminder("Riverbend", last, Texts.in(Language.HT)))
                .startsWith("Riverbend ap tann repons ou jiska 5 sep:");
    }

    private static void assertOneMessage(String text) {
        String sent = text.strip();
        boolean inGsm = sent.chars().allMatch(letter -> GSM.indexOf(letter) >= 0);
        assertThat(sent.length()).as(sent).isLessThanOrEqualTo(inGsm ? 160 : 70);
    }
}
