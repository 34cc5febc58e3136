package org.headwaters.identity;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member. Answers are opened for the member alone, by the gate that every reading of them goes through. */
@Dependent
public class OwnIdentity implements MemberData {

    @Inject
    private IdentityQueries queries;

    @Inject
    private CurrentActor current;

    @Override
    public List<OwnRows> rows() {
        return List.of(
                own("identity_answer", "member_id", "question, changed_at"),
                own("identity_consent", "member_id", "question, purpose, agreed_at, withdrawn_at"),
                own("identity_reading", "member_id", "question, purpose, viewer_kind, reason, read_at"),
                deed("identity_reading", "reader_id", "question, purpose, reason, read_at")
                        .erased("UPDATE identity_reading SET reader_id = NULL WHERE reader_id = ?"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> more(long member) {
        if (!current.get().is(member)) {
            return Map.of();
        }
        return Map.of(
                "identity-answers",
                queries.own(current.get()).stream()
                        .map(question -> Map.<String, Object>of(
                                "question",
                                question.question().name(),
                                "choices",
                                String.join(", ", question.answer().choices()),
                                "own_words",
                                question.answer().ownWords()))
                        .toList());
    }
}
