package org.headwaters.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords that many people have, and that are therefore tried first. A long password is not better for a few digits or signs around
 * such a word, for the same word twice, or for a 0 instead of an o, so these count as the word. Figures alone are dates and numbers of
 * telephones.
 */
final class CommonPasswords {

    /** More than this around a word is worth something of its own. */
    private static final int SMALL_CHANGE = 6;

    private static final String FILE = "common-passwords.txt";
    private static final Pattern AROUND = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern TWICE = Pattern.compile("(.+?)\\1+");
    private static final String LOOKS_LIKE = "0o1l3e4a5s7t@a$s!i";
    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    /** How many there are. */
    static int count() {
        return ALL.size();
    }

    /** Whether the password is one of them, or one of them with small change around it. */
    static boolean contain(String password) {
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
        return plain.codePoints().noneMatch(Character::isLetter) || known(plain) || known(plainLetters(plain));
    }

    private static boolean known(String text) {
        if (ALL.contains(text) || repeated(text)) {
            return true;
        }
        String core = AROUND.matcher(text).replaceAll("");
        return text.length() - core.length() <= SMALL_CHANGE && (ALL.contains(core) || repeated(core));
    }

    /** The same thing again and again, when that thing is short or common itself. */
    private static boolean repeated(String text) {
        var twice = TWICE.matcher(text);
        return twice.matches() && (twice.group(1).length() <= SMALL_CHANGE || ALL.contains(twice.group(1)));
    }

    private static String plainLetters(String text) {
        StringBuilder letters = new StringBuilder(text);
        for (int i = 0; i < LOOKS_LIKE.length(); i += 2) {
            char sign = LOOKS_LIKE.charAt(i);
            char letter = LOOKS_LIKE.charAt(i + 1);
            // Signs at the end are small change, not letters: only those before the last letter are read as such.
            int last = lastLetter(text);
            for (int at = 0; at < last; at++) {
                if (letters.charAt(at) == sign) {
                    letters.setCharAt(at, letter);
                }
            }
        }
        return letters.toString();
    }

    private static int lastLetter(String text) {
        for (int at = text.length() - 1; at >= 0; at--) {
            if (text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
                return at;
            }
        }
        return 0;
    }

    private static Set<String> read() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
