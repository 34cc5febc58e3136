package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.identity.Answer;
import org.headwaters.identity.IdentityService;
import org.headwaters.identity.Purpose;
import org.headwaters.identity.Quarter;
import org.headwaters.identity.Question;
import org.headwaters.identity.ReportService;
import org.headwaters.member.Member;
import org.headwaters.platform.time.CommunityDay;

/**
 * What the sample's people tell about themselves, and two reports made of it. Drawn by counting, not by anybody's name: these people
 * are invented, and so are their answers. The three who can be signed in as tell nothing, so that one can try it.
 */
@ApplicationScoped
public class IdentitySamples implements SamplePart {

    /** So many answered before the first of the two reports. */
    private static final int EARLY = 26;
    /** Every so-manieth shows an answer on the page, is to be found, or answers without any use. */
    private static final int SHOWS = 4;

    private static final int FOUND = 3;
    private static final int KEEPS = 13;

    /** What about half of all say, by question. */
    private static final Map<Question, String> OFTEN = Map.of(
            Question.RACE_ETHNICITY, "WHITE",
            Question.LANGUAGES, "ES",
            Question.GENDER, "WOMAN",
            Question.DISABILITY, "NO_DISABILITY",
            Question.EXPERIENCE, "CAREGIVER",
            Question.COMPETENCE, "INTERPRETERS");

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Inject
    private IdentityService identity;

    @Inject
    private ReportService reports;

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public void load(SampleTimes times) {
        List<Long> tried = em.createQuery("SELECT a.memberId FROM Account a WHERE a.email IN :open", Long.class)
                .setParameter(
                        "open",
                        SampleAccounts.ALL.stream()
                                .map(SampleAccounts.SampleAccount::email)
                                .toList())
                .getResultList();
        List<Member> members = index.members().values().stream()
                .filter(member -> !tried.contains(member.id()))
                .sorted(Comparator.comparing(Member::joinedAt).thenComparing(Member::handle))
                .toList();
        Quarter last = Quarter.of(CommunityDay.of(times.now())).before();
        answer(members.subList(0, Math.min(EARLY, members.size())), 0);
        reports.make(last.before());
        answer(members.subList(Math.min(EARLY, members.size()), members.size()), EARLY);
        reports.make(last);
    }

    private void answer(List<Member> members, int from) {
        for (int i = 0; i < members.size(); i++) {
            long member = members.get(i).id();
            int number = from + i;
            for (Question question : Question.values()) {
                Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
                if (number % KEEPS != KEEPS - 1) {
                    purposes.add(Purpose.REPORT);
                }
                if ((number + question.ordinal()) % SHOWS == 0) {
                    purposes.add(Purpose.DIRECTORY);
                }
                if ((number + question.ordinal()) % FOUND == 0) {
                    purposes.add(Purpose.INTRODUCTION);
                }
                identity.answerFor(member, question, Answer.of(question, ticked(question, number), ""), purposes);
            }
        }
    }

    /** What half of all say, or one of the others by turns; and now and then a second one. Everybody speaks English. */
    private static List<String> ticked(Question question, int number) {
        List<String> others = question.choices().stream()
                .filter(choice -> !choice.equals(OFTEN.get(question)))
                .toList();
        List<String> ticked = new ArrayList<>();
        ticked.add(number % 2 == 0 ? OFTEN.get(question) : others.get(number / 2 % others.size()));
        if (number % 5 == 0 || question == Question.LANGUAGES) {
            ticked.add(others.get(0));
        }
        return ticked;
    }
}
