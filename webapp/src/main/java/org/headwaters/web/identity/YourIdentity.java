package org.headwaters.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.headwaters.identity.IdentityQueries;
import org.headwaters.identity.IdentityService;
import org.headwaters.identity.Purpose;
import org.headwaters.identity.Question;
import org.headwaters.identity.QuestionView;
import org.headwaters.identity.ReadingView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** All questions with one's own answers, what each is used for, and who looked. */
@RequestScoped
@Named
public class YourIdentity {

    @Inject
    private IdentityQueries queries;

    @Inject
    private IdentityService service;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private List<QuestionView> questions = List.of();
    private List<ReadingView> readings = List.of();
    private boolean open;

    /** Before the page is written. */
    public void load() {
        questions = queries.own(me.get());
        readings = queries.readings(me.get());
        open = queries.open(me.get());
    }

    /** Ends the use whose button was pressed, such as {@code gender-REPORT}. */
    public void stop() {
        String pressed = path.parameter("stop");
        int dash = pressed.lastIndexOf('-');
        Question question = Question.of(pressed.substring(0, Math.max(0, dash))).orElseThrow(NotFound::new);
        Purpose purpose = Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(pressed.substring(dash + 1)))
                .findFirst()
                .orElseThrow(NotFound::new);
        forms.run(() -> {
            service.withdraw(question, purpose);
            return "/me/identity?done=identity-stopped";
        });
    }

    /** Takes everything away. */
    public void removeAll() {
        forms.send(key -> Forms.with(service.removeAll(key), "done", "identity-removed-all"));
    }

    /** The questions. */
    public List<QuestionView> getQuestions() {
        return questions;
    }

    /** Who looked. */
    public List<ReadingView> getReadings() {
        return readings;
    }

    /** Whether answers can be given and shown now. */
    public boolean isOpen() {
        return open;
    }

    /** Whether there is an answer to any question. */
    public boolean isAnswered() {
        return questions.stream().anyMatch(QuestionView::answered);
    }

    /** The uses agreed to for a question. */
    public List<Purpose> agreed(QuestionView question) {
        return List.copyOf(question.agreed().keySet());
    }

    /** The uses that have ended. */
    public List<Purpose> ended(QuestionView question) {
        return List.copyOf(question.withdrawn().keySet());
    }
}
