package org.headwaters.web.search;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headwaters.member.MemberRow;
import org.headwaters.search.FoundKind;
import org.headwaters.search.Passage;

/**
 * One result as the page shows it.
 *
 * @param kind what it is
 * @param path where it leads
 * @param title its title or name, with what was looked for marked
 * @param words the passage that shows why it was found, or null
 * @param inFile where the passage stands in a file, or null
 * @param note what its author put over it, in the place of the passage; or empty
 * @param facts what else to say, in short pieces
 * @param at when it was written, or null
 * @param more how many more posts of the discussion fit
 * @param accepted whether it is an accepted answer
 * @param person the member, or null
 * @param filed the curated words it is filed under that were looked for, where neither title nor passage shows them
 */
public record Result(
        FoundKind kind,
        String path,
        Passage title,
        Passage words,
        InFile inFile,
        String note,
        List<String> facts,
        Instant at,
        int more,
        boolean accepted,
        MemberRow person,
        List<Passage> filed) {

    /** Not said yet what it is filed under. */
    Result(
            FoundKind kind,
            String path,
            Passage title,
            Passage words,
            InFile inFile,
            String note,
            List<String> facts,
            Instant at,
            int more,
            boolean accepted,
            MemberRow person) {
        this(kind, path, title, words, inFile, note, facts, at, more, accepted, person, List.of());
    }

    /**
     * The same, saying which of the words it is filed under were looked for.
     *
     * @param labels the words, with what was looked for marked
     */
    Result filedUnder(List<Passage> labels) {
        Set<String> said = new HashSet<>(title.marked());
        if (words != null) {
            said.addAll(words.marked());
        }
        return new Result(
                kind,
                path,
                title,
                words,
                inFile,
                note,
                facts,
                at,
                more,
                accepted,
                person,
                labels.stream()
                        .filter(label -> label.marked().stream()
                                .anyMatch(word -> said.stream().noneMatch(other -> sameBeginning(word, other))))
                        .toList());
    }

    /** Whether they are forms of one word, such as one and many. */
    private static boolean sameBeginning(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    /**
     * A place in a file.
     *
     * @param name the file's name
     * @param page the page, or 0 where nobody knows
     * @param path address of the file, at the page where an address can say so
     */
    public record InFile(String name, int page, String path) {}
}
