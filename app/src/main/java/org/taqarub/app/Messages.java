package org.taqarub.app;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Help and labels, in English and in Arabic. */
final class Messages {

    static final String BUNDLE = "org.taqarub.app.Messages";

    private Messages() {}

    /** Arabic for Arabic locales, else English. */
    static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * The language asked for: {@code --help-ar}, {@code --lang}, else the first set of LC_ALL, LC_MESSAGES and LANG, else the system's.
     */
    static Locale locale(String[] args, Map<String, String> environment) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].equals("--help-ar")) {
                return ARABIC;
            }
            if (args[i].startsWith("--lang=")) {
                return Locale.forLanguageTag(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return Locale.forLanguageTag(args[i + 1]);
            }
        }
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("ar") ? ARABIC : Locale.ENGLISH;
            }
        }
        return Locale.getDefault();
    }

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
}
