package org.headwaters.space;

import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problems;

/**
 * The form of a space, as it was typed.
 *
 * @param name its name
 * @param purpose what it is for
 * @param kind name of a {@link Space.Kind}
 * @param visibility name of a {@link Space.Visibility}
 * @param openToJoin whether members may join by themselves
 * @param position its place in lists, a number
 */
public record SpaceForm(
        String name, String purpose, String kind, String visibility, boolean openToJoin, String position) {

    /** Longest name in characters. */
    public static final int NAME_LIMIT = 120;
    /** Longest purpose in characters. */
    public static final int PURPOSE_LIMIT = 1000;
    /** Last place in the list. */
    public static final int LAST_POSITION = 999;

    /** What is saved. */
    record Checked(String name, String purpose, Space.Kind kind, Space.Visibility visibility, int position) {}

    /**
     * Checks every field.
     *
     * @throws InvalidInput with everything that is wrong
     */
    Checked checked() {
        Problems problems = new Problems();
        Checked checked = new Checked(
                problems.line("name", name, NAME_LIMIT),
                problems.text("purpose", purpose, PURPOSE_LIMIT),
                problems.choice("kind", Space.Kind.class, kind),
                problems.choice("visibility", Space.Visibility.class, visibility),
                place(problems));
        problems.refuse();
        return checked;
    }

    private int place(Problems problems) {
        String typed = position == null ? "" : position.strip();
        int number = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (number < 1) {
            problems.add("position", "position", LAST_POSITION);
        }
        return number;
    }
}
