package org.headwaters.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.headwaters.identity.Answer;
import org.headwaters.identity.Question;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.web.frame.Say;
import org.headwaters.web.frame.Words;

/** Questions and choices in words, for pages and files. */
@ApplicationScoped
@Named("identityNames")
public class IdentityNames {

    /** A choice in words. */
    public String choice(Question question, String code) {
        return question == Question.LANGUAGES && !Question.RATHER_NOT.equals(code)
                ? Say.name(CommunityLanguage.valueOf(code))
                : Words.of("identity", "choice." + code);
    }

    /** A question in a word or two. */
    public String title(Question question) {
        return Words.of("identity", "short." + question.name());
    }

    /** What was ticked and written, one entry each. */
    public List<String> said(Question question, Answer answer) {
        List<String> said = new ArrayList<>(
                answer.choices().stream().map(code -> choice(question, code)).toList());
        if (!answer.ownWords().isEmpty()) {
            said.add(answer.ownWords());
        }
        return said;
    }
}
