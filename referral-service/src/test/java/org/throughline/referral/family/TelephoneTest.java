package org.throughline.referral.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.referral.family.ContactPoint.Kind;

class TelephoneTest {

    @ParameterizedTest
    @CsvSource({
        "+15550100001, +15550100001",
        "+1 (555) 010-0001, +15550100001",
        "555-010-0002, +15550100002",
        "1.555.010.0002, +15550100002",
        "+509 37 12 34 56, +50937123456"
    })
    void aNumberIsDialledAlikeHoweverItIsWritten(String written, String e164) {
        assertThat(Telephone.of(written).orElseThrow().e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"010-0002", "+05550100001", "+1555010000100000", "25550100001", ""})
    void whatNobodyCanDialIsNone(String written) {
        assertThat(Telephone.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5550100001", "+1 5550100001", "+1", "++15550100001", "+15550100001 "})
    void aNumberThatIsNotInE164IsRefusedWithoutBeingRepeated(String written) {
        assertThat(Telephone.isE164(written)).isFalse();
        assertThatThrownBy(() -> new Telephone(written))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("555");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, 555-010-0002, +15550100002", "PHONE, 555-0002,", "EMAIL, Luz@families.test, Luz@families.test"})
    void aMessageIsAddressedToWhatCanBeDialled(Kind kind, String written, @Nullable String address) {
        ContactPoint point = new ContactPoint(UUID.randomUUID(), kind, written, Instant.EPOCH, null, null);

        assertThat(point.addressed().map(ContactPoint::value)).isEqualTo(Optional.ofNullable(address));
    }

    @Test
    void itShowsNothingOfItself() {
        assertThat(new Telephone("+15550100001")).hasToString("Telephone[]");
    }
}
