package org.throughline.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a generated client calls a type that is called after the one it stands in. */
class SchemaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Training, WithdrawalRequest, TrainingWithdrawalRequest",
        "CapacitySettings, SettingsRequest, CapacitySettingsRequest",
        "NeedsWithdrawal, WithdrawalRequest, NeedsWithdrawalRequest",
        "Gate, GateView, GateView",
        "ListOfServices, ListOfServicesView, ListOfServicesView",
        "Reset, SettingsView, ResetSettingsView",
        "Settings, SetView, SettingsSetView",
        "GateSet, SettingsView, GateSetSettingsView"
    })
    void aWordThatBothSayIsSaidOnce(String enclosing, String simpleName, String name) {
        assertThat(SchemaNames.joined(enclosing, simpleName)).isEqualTo(name);
    }
}
