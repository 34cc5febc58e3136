package org.headwaters.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.headwaters.identity.FoundView;
import org.headwaters.identity.IdentityPolicy;
import org.headwaters.identity.IdentityQueries;
import org.headwaters.identity.Question;
import org.headwaters.identity.Sought;
import org.headwaters.introduction.CareView;
import org.headwaters.introduction.IntroductionDeskQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.text.Paragraphs;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Words;

/**
 * A coordinator looks for somebody to introduce, among those who agreed to be found. Sent by POST and answered on the same page, so
 * that what was looked for stands in no address, no history and no log of a proxy.
 */
@RequestScoped
@Named
public class FindConsented {

    /** Shorter than a reason may be: the sign that more follows must fit too. */
    private static final int REASON_AT_FIRST = 250;

    @Inject
    private IdentityQueries queries;

    @Inject
    private IdentityNames names;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private IntroductionDeskQueries requests;

    @Inject
    private RequestPath path;

    private CareView request;
    private String what = "";
    private String reason = "";
    private Question asked;
    private List<FoundView> found;

    /**
     * One thing to look for.
     *
     * @param value such as {@code LANGUAGES.SO}
     * @param label in words, with its question
     */
    public record Choice(String value, String label) {}

    /** Before the page is written. */
    public void load() {
        if (!IdentityPolicy.mayFind(me.get())) {
            throw new NotAllowed("identity.find");
        }
        request = requests.find(me.get(), path.id("request")).orElse(null);
        if (request != null && reason.isEmpty() && !forms.isWrong()) {
            reason = Paragraphs.beginning(
                    Words.of("introductions", "forRequest", request.lookingFor()), REASON_AT_FIRST);
        }
    }

    /** The request for which somebody is looked for; null when there is none. */
    public CareView getRequest() {
        return request;
    }

    /** Looks. */
    public void find() {
        try {
            Problems problems = new Problems();
            String why = problems.line("reason", reason, Sought.REASON_LIMIT);
            String[] parts = what.split("\\.", 2);
            Question question = Arrays.stream(Question.values())
                    .filter(one -> one.name().equals(parts[0]))
                    .findFirst()
                    .orElse(null);
            if (question == null || parts.length < 2 || !question.choices().contains(parts[1])) {
                problems.add("what", "required.what");
            }
            problems.refuse();
            asked = question;
            found = queries.found(me.get(), new Sought(question, parts[1], why));
        } catch (InvalidInput invalid) {
            forms.show(invalid.problems());
        }
    }

    /** Everything one may look for. */
    public List<Choice> getOffered() {
        return Arrays.stream(Question.values())
                .flatMap(question -> question.choices().stream()
                        .map(code -> new Choice(
                                question.name() + "." + code,
                                names.title(question) + ": " + names.choice(question, code))))
                .toList();
    }

    /** Who was found, or null while nobody has looked. */
    public List<FoundView> getFound() {
        return found;
    }

    /** What someone said to the question that was looked for. */
    public List<String> said(FoundView one) {
        return names.said(asked, one.answer());
    }

    /** What is looked for. */
    public String getWhat() {
        return what;
    }

    /** For the form. */
    public void setWhat(String what) {
        this.what = what == null ? "" : what;
    }

    /** What the introduction is for. */
    public String getReason() {
        return reason;
    }

    /** For the form. */
    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
