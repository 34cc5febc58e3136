package org.headwaters.web.frame;

/** Small things about showing people: initials and the tint of their circle. */
public final class People {

    private static final int TINTS = 6;

    private People() {}

    /** One or two initials: of the first and the last word of a name. */
    public static String initials(String name) {
        String[] words = name == null ? new String[0] : name.strip().split("\\s+");
        if (words.length == 0 || words[0].isEmpty()) {
            return "";
        }
        String first = initial(words[0]);
        return words.length == 1 ? first : first + initial(words[words.length - 1]);
    }

    /** The tint class of a name, always the same for the same name. */
    public static String tint(String name) {
        return "t" + (Math.floorMod(name == null ? 0 : name.hashCode(), TINTS) + 1);
    }

    private static String initial(String word) {
        return new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
