package org.headwaters.platform.gate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers what is wrong with a form, field by field, and refuses it as a whole. Every rule about lengths and shapes that several
 * forms share stands here once; each returns the value as it will be stored.
 */
public final class Problems {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\\.[A-Za-z]{2,24}");

    /** Letters by their class, blank by their looks: fillers of Hangul and the empty Braille cell. */
    private static final Set<Integer> INVISIBLE = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private final List<Problem> found = new ArrayList<>();

    /** Notes one problem. */
    public Problems add(String field, String message, Object... arguments) {
        found.add(new Problem(field, message, arguments));
        return this;
    }

    /** A required line of text: trimmed, control characters removed, at most {@code max} characters (code points). */
    public String line(String field, String value, int max) {
        String cleaned = optionalLine(field, value, max);
        if (invisible(cleaned)) {
            add(field, "required." + field);
        }
        return cleaned;
    }

    /** An optional line of text; empty when nothing was typed. */
    public String optionalLine(String field, String value, int max) {
        String cleaned = clean(value).replaceAll("\\s+", " ").strip();
        return limited(field, cleaned, max);
    }

    /** A required text of several lines. */
    public String text(String field, String value, int max) {
        String cleaned = optionalText(field, value, max);
        if (invisible(cleaned)) {
            add(field, "required." + field);
        }
        return cleaned;
    }

    /** An optional text of several lines; line ends become {@code \n}. */
    public String optionalText(String field, String value, int max) {
        String cleaned = clean(value).strip();
        return limited(field, cleaned, max);
    }

    /** A required e-mail address, in lower case. */
    public String email(String field, String value) {
        String cleaned = line(field, value, 254).toLowerCase(Locale.ROOT);
        if (!cleaned.isEmpty() && !EMAIL.matcher(cleaned).matches()) {
            add(field, cleaned.indexOf('@') == cleaned.lastIndexOf('@') ? "email" : "email.one");
        }
        return cleaned;
    }

    /** An optional web address; only {@code http} and {@code https} with a host name are taken. */
    public String optionalWebAddress(String field, String value, int max) {
        String cleaned = optionalLine(field, value, max);
        if (!cleaned.isEmpty() && !isWebAddress(cleaned)) {
            add(field, "web-address");
        }
        return cleaned;
    }

    /** A required choice among the values of an enum, by {@link Enum#name()} in any case; null is noted as missing. */
    public <E extends Enum<E>> E choice(String field, Class<E> type, String value) {
        if (value != null && !value.isBlank()) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(value.strip())) {
                    return constant;
                }
            }
        }
        add(field, "required." + field);
        return null;
    }

    /** Whether anything was noted. */
    public boolean any() {
        return !found.isEmpty();
    }

    /** What was noted so far. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /**
     * Ends the check.
     *
     * @throws InvalidInput when anything was noted
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }

    /** Whether a text has nothing to see: zero-width characters and marks alone are no name. */
    private static boolean invisible(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.getType(point) != Character.FORMAT
                        && !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && !INVISIBLE.contains(point));
    }

    private String limited(String field, String cleaned, int max) {
        int length = cleaned.codePointCount(0, cleaned.length());
        if (length > max) {
            add(field, "too-long", max, length);
        }
        return cleaned;
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /**
     * Removes what no text needs and what makes text lie: NUL and other control characters but line end and tab, unpaired
     * surrogates (the database would refuse them), and the overrides that turn the direction of the text around them. Marks that
     * right-to-left writing needs (LRM, RLM, isolates) stay.
     */
    private static String clean(String value) {
        if (value == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(value.length());
        value.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
            boolean override = point == 0x202A || point == 0x202B || point == 0x202D || point == 0x202E;
            boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
            if (!control && !override && !surrogate && point != 0xFEFF) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }
}
