package org.headwaters.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.discussion.PostChecked;
import org.headwaters.discussion.PostEdited;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.PostPublished;
import org.headwaters.platform.gate.Problems;

/** Takes part when a post is made or edited: its field {@value #FIELD} is the content note. Whoever may write the post may write its note. */
@ApplicationScoped
public class NoteKeeper {

    /** The field, without the prefix it carries in a form. */
    public static final String FIELD = "note";
    /** Longest note in characters. */
    public static final int LIMIT = 120;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    void check(@Observes PostChecked post) {
        clean(post.fields(), post.problems());
    }

    void publish(@Observes PostPublished post) {
        keep(post.postId(), post.fields());
    }

    void edit(@Observes PostEdited post) {
        keep(post.postId(), post.fields());
    }

    /** Keeps, changes or removes the note; a form without the field changes nothing. */
    private void keep(long postId, PostFields fields) {
        if (!fields.values().containsKey(FIELD)) {
            return;
        }
        String words = clean(fields, new Problems());
        ContentNote there = em.find(ContentNote.class, postId);
        if (words.isEmpty()) {
            if (there != null) {
                em.remove(there);
            }
        } else if (there == null) {
            em.persist(new ContentNote(postId, words));
        } else {
            there.say(words);
        }
    }

    private static String clean(PostFields fields, Problems problems) {
        return problems.optionalLine(PostFields.PREFIX + FIELD, fields.text(FIELD), LIMIT);
    }
}
