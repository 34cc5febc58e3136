package org.headwaters.web.mentoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.mentoring.MentoringQueries;
import org.headwaters.mentoring.MentoringService;
import org.headwaters.mentoring.NoteView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** What members wrote to the coordinators at the end of a mentoring. */
@RequestScoped
@Named
public class MentoringNotes {

    @Inject
    private MentoringQueries queries;

    @Inject
    private MentoringService mentoring;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private List<NoteView> notes = List.of();

    /** Before the page is written. */
    public void load() {
        notes = queries.notes(me.get());
    }

    /** The note whose button was pressed was read. */
    public void read() {
        forms.run(() -> mentoring.readNote(path.id("read")));
    }

    /** The notes, the unread first. */
    public List<NoteView> getNotes() {
        return notes;
    }
}
