package org.headwaters.web.frame;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Sentences from the message bundles, filled in. */
public final class Words {

    private static final String PACKAGE = "org.headwaters.web.words.";

    private Words() {}

    /**
     * One sentence.
     *
     * @param bundle such as {@code problems}
     * @param key the sentence's key
     * @param arguments what to fill in
     * @throws MissingResourceException when there is no such sentence: a test finds it before a user does
     */
    public static String of(String bundle, String key, Object... arguments) {
        ResourceBundle words = ResourceBundle.getBundle(PACKAGE + bundle, Locale.ENGLISH);
        return new MessageFormat(words.getString(key), Locale.ENGLISH).format(arguments);
    }

    /** Whether there is such a sentence. */
    public static boolean has(String bundle, String key) {
        return ResourceBundle.getBundle(PACKAGE + bundle, Locale.ENGLISH).containsKey(key);
    }
}
