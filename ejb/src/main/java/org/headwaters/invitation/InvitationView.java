package org.headwaters.invitation;

import java.util.List;
import org.headwaters.platform.text.Paragraphs;

/**
 * An invitation, for whoever holds its secret.
 *
 * @param inviter name of the member who sent it
 * @param email to whom
 * @param words what the member wrote, may be empty
 * @param spaceName the space it names, or null
 * @param open whether one can come with it
 * @param refused whether the address wants no more of them
 */
public record InvitationView(
        String inviter, String email, String words, String spaceName, boolean open, boolean refused) {

    /** The words, line by line. */
    public List<String> lines() {
        return Paragraphs.of(words);
    }
}
