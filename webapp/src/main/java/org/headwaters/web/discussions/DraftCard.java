package org.headwaters.web.discussions;

import org.headwaters.discussion.DraftView;

/**
 * A draft as a list shows it.
 *
 * @param draft the draft
 * @param name what it is and where it belongs, in words
 * @param excerpt its first words, without marks
 */
public record DraftCard(DraftView draft, String name, String excerpt) {

    /** Whether the excerpt leaves anything out that was typed. */
    public boolean shortened() {
        return !draft.body().replaceAll("\\s+", " ").strip().equals(excerpt);
    }
}
