package org.headwaters.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.identity.Answer;
import org.headwaters.identity.IdentityQueries;
import org.headwaters.identity.Question;
import org.headwaters.platform.gate.CurrentActor;

/** What a member shows about herself on her page. Asked once for a page, because each asking is noted for her. */
@RequestScoped
@Named("identityShown")
public class IdentityShown {

    @Inject
    private IdentityQueries queries;

    @Inject
    private CurrentActor me;

    private final Map<Long, Map<Question, Answer>> shown = new HashMap<>();

    /** The questions with an answer that the viewer may see. */
    public List<Question> questions(long memberId) {
        return List.copyOf(of(memberId).keySet());
    }

    /** The answer to one of them. */
    public Answer answer(long memberId, Question question) {
        return of(memberId).getOrDefault(question, Answer.NONE);
    }

    private Map<Question, Answer> of(long memberId) {
        return shown.computeIfAbsent(memberId, member -> queries.shown(me.get(), member));
    }
}
