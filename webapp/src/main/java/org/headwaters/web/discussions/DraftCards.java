package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.Markdown;
import org.headwaters.web.frame.Words;

/** Says what drafts are and where they belong, so that one can tell them apart. One question to the database for all of them. */
@RequestScoped
public class DraftCards {

    private static final int EXCERPT = 160;
    private static final int FIRST_WORDS = 60;
    private static final String DISCUSSIONS = "discussions";

    @Inject
    private ThreadQueries threads;

    @Inject
    private Markdown markdown;

    @Inject
    private CurrentActor me;

    /** Drafts of the reader, in their order. */
    public List<DraftCard> of(List<DraftView> drafts) {
        Map<Long, String> titles = threads.titles(
                me.get(),
                drafts.stream().map(DraftView::threadId).filter(id -> id > 0).collect(Collectors.toSet()));
        return drafts.stream()
                .map(draft -> new DraftCard(
                        draft, name(draft, titles.get(draft.threadId())), markdown.ownWords(draft.body(), EXCERPT)))
                .toList();
    }

    private String name(DraftView draft, String title) {
        String name = draft.threadId() == 0 ? begun(draft) : inThread(draft.number(), title);
        return draft.copy().isEmpty() ? name : Words.of(DISCUSSIONS, "draftOfAnotherWindow", name);
    }

    private String begun(DraftView draft) {
        String title = draft.title().isEmpty() ? markdown.ownWords(draft.body(), FIRST_WORDS) : draft.title();
        return title.isEmpty() ? Words.of(DISCUSSIONS, "draftOfThread") : Words.of(DISCUSSIONS, "draftTitled", title);
    }

    /**
     * Names a draft by its thread.
     *
     * @param number of the post it changes, or 0
     * @param title null where the reader may not read the thread, or not any more: a draft must not tell its title
     */
    private static String inThread(int number, String title) {
        if (number == 0) {
            return title == null ? Words.of(DISCUSSIONS, "draftOf") : Words.of(DISCUSSIONS, "draftReply", title);
        }
        return title == null
                ? Words.of(DISCUSSIONS, "draftOfChange")
                : Words.of(DISCUSSIONS, "draftChange", String.valueOf(number), title);
    }
}
