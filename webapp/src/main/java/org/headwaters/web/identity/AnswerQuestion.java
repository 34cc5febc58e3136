package org.headwaters.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headwaters.identity.IdentityQueries;
import org.headwaters.identity.IdentityService;
import org.headwaters.identity.Purpose;
import org.headwaters.identity.Question;
import org.headwaters.identity.QuestionView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.members.Choices;

/** One question: the answer, and what it may be used for. */
@RequestScoped
@Named
public class AnswerQuestion {

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

    @Inject
    private Choices ticked;

    private QuestionView view;
    private String ownWords = "";
    private boolean open;

    /** Before the page is written. */
    public void load() {
        Question question = question();
        view = queries.own(me.get()).stream()
                .filter(one -> one.question() == question)
                .findFirst()
                .orElseThrow(NotFound::new);
        open = queries.open(me.get());
        if (!forms.isWrong()) {
            ownWords = view.answer().ownWords();
        }
    }

    /** Keeps the answer. */
    public void save() {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        Arrays.stream(Purpose.values())
                .filter(purpose -> ticked.made("purpose", purpose.name()))
                .forEach(purposes::add);
        boolean says = !ticked.all("choice").isEmpty() || !ownWords.isBlank();
        forms.send(key -> Forms.with(
                service.answer(key, question(), ticked.all("choice"), ownWords, purposes),
                "done",
                says ? "identity-saved" : "identity-removed"));
    }

    /** Takes the answer away. */
    public void remove() {
        forms.send(key -> Forms.with(service.remove(key, question()), "done", "identity-removed"));
    }

    private Question question() {
        return Question.of(path.text("slug")).orElseThrow(NotFound::new);
    }

    /** The question with the answer that is kept. */
    public QuestionView getView() {
        return view;
    }

    /** The question. */
    public Question getAsked() {
        return question();
    }

    /** All uses an answer may have. */
    public List<Purpose> getPurposes() {
        return List.of(Purpose.values());
    }

    /** Whether a choice is ticked: in the form that came back, else in what is kept. */
    public boolean chosen(String code) {
        return view == null || forms.isWrong()
                ? ticked.made("choice", code)
                : view.answer().has(code);
    }

    /** Whether a use is ticked. */
    public boolean agreed(Purpose purpose) {
        return view == null || forms.isWrong()
                ? ticked.made("purpose", purpose.name())
                : view.agreed().containsKey(purpose);
    }

    /** Whether answers can be given now. */
    public boolean isOpen() {
        return open;
    }

    /** The own words typed. */
    public String getOwnWords() {
        return ownWords;
    }

    /** For the form. */
    public void setOwnWords(String ownWords) {
        this.ownWords = ownWords == null ? "" : ownWords;
    }
}
