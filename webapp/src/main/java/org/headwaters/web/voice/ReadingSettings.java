package org.headwaters.web.voice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.preference.PreferenceQueries;
import org.headwaters.preference.PreferenceService;
import org.headwaters.web.frame.Forms;

/** How a member likes to read. Read at most once for a page, and only where something asks. */
@RequestScoped
@Named("readingSettings")
public class ReadingSettings {

    private static final String NOTES = "content-notes";
    private static final String ORDER = "thread-order";
    private static final String FLAT = "flat";
    private static final String NESTED = "nested";
    private static final String OPEN = "open";
    private static final String FOLDED = "folded";

    @Inject
    private PreferenceQueries queries;

    @Inject
    private PreferenceService preferences;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    private Map<String, String> chosen;
    private String notes;
    private String order;

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("preference.read");
        }
        if (notes == null) {
            notes = isNotesOpen() ? OPEN : FOLDED;
            order = isFlat() ? FLAT : NESTED;
        }
    }

    /** What was chosen under a name, or the given word. */
    public String of(String name, String otherwise) {
        if (chosen == null) {
            chosen = queries.of(me.get());
        }
        return chosen.getOrDefault(name, otherwise);
    }

    /** Whether posts with a content note are shown open; for visitors they are folded. */
    public boolean isNotesOpen() {
        return of(NOTES, FOLDED).equals(OPEN);
    }

    /** Whether threads show posts one after the other instead of answers under what they answer; for visitors they do not. */
    public boolean isFlat() {
        return of(ORDER, NESTED).equals(FLAT);
    }

    /** Keeps the order of threads, by the button on a thread's page. */
    public void chooseFlat(boolean flat) {
        preferences.choose(ORDER, flat ? FLAT : NESTED);
    }

    /** The order of posts: {@code nested} or {@code flat}. */
    public String getOrder() {
        return order;
    }

    /** For the form. */
    public void setOrder(String order) {
        this.order = order;
    }

    /** Keeps the choices. */
    public void save() {
        forms.run(() -> {
            preferences.choose(NOTES, OPEN.equals(notes) ? OPEN : FOLDED);
            preferences.choose(ORDER, FLAT.equals(order) ? FLAT : NESTED);
            return "/me/reading?done=reading-saved";
        });
    }

    /** How posts with a content note are shown: {@code open} or {@code folded}. */
    public String getNotes() {
        return notes;
    }

    /** For the form. */
    public void setNotes(String notes) {
        this.notes = notes;
    }
}
