package org.headwaters.web.search;

import java.time.Instant;
import java.util.List;
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
        MemberRow person) {

    /**
     * A place in a file.
     *
     * @param name the file's name
     * @param page the page, or 0 where nobody knows
     * @param path address of the file, at the page where an address can say so
     */
    public record InFile(String name, int page, String path) {}
}
