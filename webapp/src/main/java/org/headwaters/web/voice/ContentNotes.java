package org.headwaters.web.voice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.headwaters.discussion.PostView;
import org.headwaters.note.NoteQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.discussions.ReadThread;

/** The content notes over the posts of a thread's page. */
@RequestScoped
@Named("contentNotes")
public class ContentNotes {

    @Inject
    private NoteQueries queries;

    @Inject
    private ReadThread thread;

    @Inject
    private CurrentActor me;

    private Map<Long, String> notes;

    /** The note over a post, or null. */
    public String of(PostView post) {
        if (notes == null) {
            notes = queries.notes(me.get(), thread.idsWith(PostView::notes));
        }
        return notes.get(post.id());
    }
}
