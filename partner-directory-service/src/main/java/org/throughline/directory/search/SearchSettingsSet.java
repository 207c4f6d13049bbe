package org.throughline.directory.search;

import java.util.List;
import org.throughline.directory.settings.SettingsFact;

/** A district said in which languages its directory is written; ISO 639-1 codes. */
public record SearchSettingsSet(List<String> languages) {

    public static final String TYPE = "org.throughline.directory.search-settings.set.v1";

    static final SettingsFact<SearchSettings> FACT =
            new SettingsFact<>("search settings", TYPE, settings -> new SearchSettingsSet(settings.codes()));

    public SearchSettingsSet {
        languages = List.copyOf(languages);
    }
}
