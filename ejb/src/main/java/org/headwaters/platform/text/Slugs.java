package org.headwaters.platform.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the readable part of an address. */
public final class Slugs {

    /** Longest slug in characters; the columns are as wide. */
    public static final int LIMIT = 80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slugs() {}

    /**
     * A slug of lower-case ASCII letters, digits and single hyphens.
     *
     * @param text any text, in any script
     * @param fallback what to use when nothing of the text is left, as with a title in Amharic
     */
    public static String of(String text, String fallback) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String slug = OTHER.matcher(
                        folded.toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", ""))
                .replaceAll("-");
        if (slug.length() > LIMIT) {
            slug = slug.substring(0, LIMIT);
        }
        slug = slug.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? fallback : slug;
    }

    /**
     * What somebody looks for by a slug or a handle: the text itself, or one that nothing has when it cannot be any. Their columns hold
     * ASCII only, and the database refuses to compare them with anything else.
     */
    public static String sought(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7F) ? text : "-";
    }

    /**
     * The slug itself when nobody has it, or else with the first free number: {@code birth-equity-2}.
     *
     * @param taken slugs that are in use; others among them do no harm
     */
    public static String free(String slug, Collection<String> taken) {
        String free = slug;
        for (int number = 2; taken.contains(free); number++) {
            String end = "-" + number;
            free = slug.substring(0, Math.min(slug.length(), LIMIT - end.length())) + end;
        }
        return free;
    }
}
