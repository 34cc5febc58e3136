package org.headwaters.web.voice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.PostPlace;
import org.headwaters.discussion.PostPlaceQueries;
import org.headwaters.note.NoteKeeper;
import org.headwaters.note.NoteQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.RequestPath;

/**
 * What the composer's fields for a content note and a poll begin with: what was just sent, else what the draft kept, else, when a post
 * is edited, what stands there now.
 */
@RequestScoped
@Named("postExtras")
public class PostExtras {

    @Inject
    private NoteQueries notes;

    @Inject
    private PostPlaceQueries places;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private PostFields known;

    /**
     * What a field begins with.
     *
     * @param draft the draft the form began with, or null
     * @param name the field, without its prefix
     */
    public String text(DraftView draft, String name) {
        return fields(draft).text(name);
    }

    private PostFields fields(DraftView draft) {
        if (known == null) {
            PostFields sent = path.postFields();
            if (!sent.values().isEmpty()) {
                known = sent;
            } else if (draft != null && !draft.postFields().values().isEmpty()) {
                known = draft.postFields();
            } else {
                known = edited().map(this::stored).orElse(PostFields.NONE);
            }
        }
        return known;
    }

    /** The post that is edited on this page. */
    private Optional<PostPlace> edited() {
        return path.text("number").isEmpty()
                ? Optional.empty()
                : places.find(me.get(), path.number("id"), (int) path.number("number"));
    }

    private PostFields stored(PostPlace post) {
        String note = notes.notes(me.get(), List.of(post.postId())).getOrDefault(post.postId(), "");
        return PostFields.NONE.with(NoteKeeper.FIELD, note);
    }
}
