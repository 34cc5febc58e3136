package org.headwaters.discussion;

/**
 * What a post was typed as, for quoting and editing.
 *
 * @param number its number
 * @param authorId who wrote it
 * @param authorName who wrote it
 * @param body CommonMark
 * @param version its version, for the edit form
 */
public record PostSource(int number, long authorId, String authorName, String body, int version) {

    /** The words as a quotation, with the writer named, for the reply box. */
    public String quoted(String attribution) {
        return "> " + attribution + "\n>\n> " + body.strip().replace("\n", "\n> ") + "\n\n";
    }
}
