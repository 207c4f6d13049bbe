package org.throughline.consent.signing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything the page and the mails say in one language: signing/texts_*.properties. */
public final class Texts {
    private static final String BUNDLE = "signing/texts";
    private static final int FIRST_LETTERS = 3;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Map<String, String> texts;

    private Texts(Language language) {
        this.language = language;
        this.texts = Collections.unmodifiableMap(load(language));
    }

    public static Texts in(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** All texts by key, for the templates. */
    public Map<String, String> all() {
        return texts;
    }

    /** @throws IllegalStateException when the language's file lacks it */
    public String get(String key, String... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("texts in " + language.code() + " lack " + key);
        }
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(arguments[Integer.parseInt(place.group(1))]));
    }

    /** Written out with the file's own month names: the same on every machine, and so signed alike. */
    public String date(LocalDate day) {
        return get(
                "date",
                Integer.toString(day.getDayOfMonth()),
                get("month" + day.getMonthValue()),
                Integer.toString(day.getYear()));
    }

    /** Where there is little room: without the year, and of the month its first letters. */
    String shortDate(LocalDate day) {
        String month = get("month" + day.getMonthValue());
        return get(
                "smsDate",
                Integer.toString(day.getDayOfMonth()),
                month.substring(0, Math.min(month.length(), FIRST_LETTERS)));
    }

    private static Map<String, String> load(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE + "_" + language.code(),
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }
}
