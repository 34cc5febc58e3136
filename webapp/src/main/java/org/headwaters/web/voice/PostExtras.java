package org.headwaters.web.voice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.PostPlace;
import org.headwaters.discussion.PostPlaceQueries;
import org.headwaters.note.NoteKeeper;
import org.headwaters.note.NoteQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.poll.PollDraft;
import org.headwaters.poll.PollKind;
import org.headwaters.poll.PollQueries;
import org.headwaters.poll.PollView;
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

    @Inject
    private PollQueries polls;

    private PostFields known;
    private Optional<PostPlace> edited;
    private PollView poll;
    private boolean pollRead;

    /**
     * What a field begins with.
     *
     * @param draft the draft the form began with, or null
     * @param name the field, without its prefix
     */
    public String text(DraftView draft, String name) {
        return fields(draft).text(name);
    }

    /** How people may vote. */
    public PollKind[] getKinds() {
        return PollKind.values();
    }

    /** Whether the fields of a poll are shown at once: when there is something in them. */
    public boolean pollOpen(DraftView draft) {
        return PollDraft.in(fields(draft));
    }

    /** Whether the post that is edited has a poll that stays as it is: somebody has voted, or it is closed. */
    public boolean pollFixed(DraftView draft) {
        fields(draft);
        PollView there = storedPoll();
        return there != null && (there.voters() > 0 || !there.open());
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
        if (edited == null) {
            edited = path.text("number").isEmpty()
                    ? Optional.empty()
                    : places.find(me.get(), path.number("id"), (int) path.number("number"));
        }
        return edited;
    }

    private PollView storedPoll() {
        if (!pollRead) {
            pollRead = true;
            poll = edited().map(post ->
                            polls.polls(me.get(), List.of(post.postId())).get(post.postId()))
                    .orElse(null);
        }
        return poll;
    }

    private PostFields stored(PostPlace post) {
        String note = notes.notes(me.get(), List.of(post.postId())).getOrDefault(post.postId(), "");
        PostFields fields = PostFields.NONE.with(NoteKeeper.FIELD, note);
        PollView there = storedPoll();
        if (there == null) {
            return fields;
        }
        String options = there.kind() == PollKind.CONSENT
                ? ""
                : there.options().stream().map(PollView.Option::label).collect(Collectors.joining("\n"));
        return fields.with(PollDraft.KIND, there.kind().name())
                .with(PollDraft.QUESTION, there.question())
                .with(PollDraft.OPTIONS, options)
                .with(
                        PollDraft.CLOSES,
                        there.closesAt()
                                .minusSeconds(1)
                                .atZone(PollDraft.ZONE)
                                .toLocalDate()
                                .toString());
    }
}
