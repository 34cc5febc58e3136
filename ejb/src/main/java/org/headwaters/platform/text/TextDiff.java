package org.headwaters.platform.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What changed from one text to another: by lines first, then by words inside the lines that changed. However long or unlike the texts
 * are, the work stays small; where it would not, a whole part counts as removed and added.
 */
public final class TextDiff {

    /** Most lines that are compared one by one, and most words inside one change. */
    private static final int MOST_LINES = 4_000;

    private static final int MOST_WORDS = 1_500;

    private TextDiff() {}

    /** What became of a part of a text. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /**
     * A part of a text.
     *
     * @param kind what became of it
     * @param text the words, line ends included
     */
    public record Part(Kind kind, String text) {}

    /** The parts in their order: leaving out what was added gives the old text, leaving out what was removed the new one. */
    public static List<Part> between(String before, String after) {
        List<String> old = lines(before);
        List<String> young = lines(after);
        Parts parts = new Parts();
        compare(old, young, MOST_LINES, parts, true);
        return parts.list;
    }

    private static void compare(List<String> old, List<String> young, int most, Parts parts, boolean deeper) {
        if (old.size() + young.size() > most) {
            parts.add(Kind.REMOVED, old);
            parts.add(Kind.ADDED, young);
            return;
        }
        Patch<String> patch = DiffUtils.diff(old, young, new MyersDiffWithLinearSpace<>());
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int position = delta.getSource().getPosition();
            if (position > at) {
                change(gone, come, parts, deeper);
                parts.add(Kind.SAME, old.subList(at, position));
            }
            // What was taken and what came in its stead may be two neighbours.
            gone.addAll(delta.getSource().getLines());
            come.addAll(delta.getTarget().getLines());
            at = position + delta.getSource().size();
        }
        change(gone, come, parts, deeper);
        parts.add(Kind.SAME, old.subList(at, old.size()));
    }

    private static void change(List<String> gone, List<String> come, Parts parts, boolean deeper) {
        if (deeper && !gone.isEmpty() && !come.isEmpty()) {
            compare(words(gone), words(come), MOST_WORDS, parts, false);
        } else {
            parts.add(Kind.REMOVED, gone);
            parts.add(Kind.ADDED, come);
        }
        gone.clear();
        come.clear();
    }

    /** With their line ends, so that putting them together gives the text again. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
    }

    /** Words and what stands between them. */
    private static List<String> words(List<String> lines) {
        return Arrays.asList(String.join("", lines).split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }

    /** Gathers parts; neighbours of one kind become one. */
    private static final class Parts {

        private final List<Part> list = new ArrayList<>();

        void add(Kind kind, List<String> pieces) {
            if (pieces.isEmpty()) {
                return;
            }
            String text = String.join("", pieces);
            Part last = list.isEmpty() ? null : list.get(list.size() - 1);
            if (last != null && last.kind() == kind) {
                list.set(list.size() - 1, new Part(kind, last.text() + text));
            } else {
                list.add(new Part(kind, text));
            }
        }
    }
}
