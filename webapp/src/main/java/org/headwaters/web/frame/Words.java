package org.headwaters.web.frame;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Sentences from the message bundles, filled in. */
public final class Words {

    private static final String PACKAGE = "org.headwaters.web.words.";

    /** Bundles by name and patterns as they are read, since a page has hundreds of sentences. Both are fixed while the program runs. */
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

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
        String pattern = bundle(bundle).getString(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        // A format keeps notes while it works, so each use has its own.
        MessageFormat format =
                (MessageFormat) FORMATS.computeIfAbsent(pattern, text -> new MessageFormat(text, Locale.ENGLISH))
                        .clone();
        return format.format(arguments);
    }

    /** Whether there is such a sentence. */
    public static boolean has(String bundle, String key) {
        return bundle(bundle).containsKey(key);
    }

    private static ResourceBundle bundle(String name) {
        return BUNDLES.computeIfAbsent(name, bundle -> ResourceBundle.getBundle(PACKAGE + bundle, Locale.ENGLISH));
    }
}
