package org.headwaters.platform.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Letters that look like others. Two texts with the same skeleton look alike, whatever they are made of: a Cyrillic "a" for a Latin
 * one in a name, {@code rn} for {@code m} in a domain.
 */
public final class Confusables {

    /** Cyrillic, Greek and others that look like a Latin letter, in lower case. */
    private static final Map<Integer, String> LOOKS = looks(
            "\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0455s\u0458j\u04bbh\u0501d\u051bq\u051dw\u043dh\u0442t\u043cm"
                    + "\u0432b\u043ak\u0433r\u04cfl\u03b1a\u03bfo\u03c1p\u03bdv\u03b9i\u03bak\u03c4t\u03c5u\u03c7x\u03b5e\u03b7n\u03b2b"
                    + "\u0131i\u0261g\u0251a\u1d0fo\u2113l\u04afy\u0585o\u057du\u0578n");

    private Confusables() {}

    /** The letters as they look, in Latin lower case; whatever looks like nothing else stays. */
    public static String letters(String text) {
        StringBuilder looks = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(point -> {
                    String look = LOOKS.get(point);
                    if (look == null) {
                        looks.appendCodePoint(point);
                    } else {
                        looks.append(look);
                    }
                });
        return looks.toString();
    }

    /** Whether two domains are different and look alike: {@code rn} for {@code m}, {@code 1} for {@code l}, a swapped alphabet. */
    public static boolean alike(String domain, String other) {
        return !domain.equals(other) && !domain.isEmpty() && shape(domain).equals(shape(other));
    }

    /** The first of these domains that looks like the given one without being it, unless it is one of them. */
    public static Optional<String> imitated(String domain, Iterable<String> domains) {
        String found = null;
        for (String known : domains) {
            if (known.equals(domain)) {
                return Optional.empty();
            }
            if (found == null && alike(domain, known)) {
                found = known;
            }
        }
        return Optional.ofNullable(found);
    }

    private static String shape(String domain) {
        return letters(domain)
                .replace("rn", "m")
                .replace("vv", "w")
                .replace("cl", "d")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace("-", "");
    }

    /** Whether one word of the text mixes Latin letters with those of an alphabet that looks like it. Nobody's name does that. */
    public static boolean mixed(String text) {
        for (String word : text.split("[^\\p{L}\\p{M}]+")) {
            Set<UnicodeScript> scripts = new HashSet<>();
            word.codePoints().map(Character::toLowerCase).forEach(point -> scripts.add(UnicodeScript.of(point)));
            if (scripts.contains(UnicodeScript.LATIN)
                    && (scripts.contains(UnicodeScript.CYRILLIC)
                            || scripts.contains(UnicodeScript.GREEK)
                            || scripts.contains(UnicodeScript.ARMENIAN))) {
                return true;
            }
        }
        return false;
    }

    private static Map<Integer, String> looks(String pairs) {
        Map<Integer, String> looks = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            looks.put((int) pairs.charAt(i), pairs.substring(i + 1, i + 2));
        }
        return Map.copyOf(looks);
    }
}
