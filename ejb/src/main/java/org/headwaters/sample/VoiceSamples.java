package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.headwaters.member.Member;
import org.headwaters.note.ContentNote;
import org.headwaters.poll.Poll;
import org.headwaters.poll.PollChoice;
import org.headwaters.poll.PollKind;
import org.headwaters.poll.PollOption;
import org.headwaters.poll.PollVote;
import org.headwaters.poll.Stance;
import org.headwaters.reaction.Reaction;
import org.headwaters.reaction.ReactionKind;

/** Reactions, polls and content notes in the sample's threads. The same ones every time: what looks like chance is counting. */
@ApplicationScoped
public class VoiceSamples implements SamplePart {

    private static final int DAY = 24;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SampleIndex index;

    @Override
    public String name() {
        return "voice";
    }

    @Override
    public void load(SampleTimes times) {
        List<Member> members = index.members().values().stream()
                .sorted(Comparator.comparing(Member::handle))
                .toList();
        reactions(members, times);
        note("when-the-data-say-we-harmed-people", 1, "Harm done to patients, and how they were told");
        note("telehealth-for-mental-health-when", 1, "Violence at home");
        Instant later = times.now().plus(Duration.ofDays(9));
        votes(
                poll(
                        "telehealth-for-mental-health-when",
                        PollKind.SINGLE,
                        "Where do people find a private place for a visit at your site?",
                        later,
                        "A room at the clinic or the library",
                        "Their car",
                        "Nowhere yet"),
                members.subList(0, 14),
                times);
        votes(
                poll(
                        "ninety-four-miles-to-the-cardiologist",
                        PollKind.SEVERAL,
                        "What has kept rides going in winter?",
                        times.now().minus(Duration.ofDays(2)),
                        "Volunteer drivers",
                        "A van shared with neighbors",
                        "Mileage paid to family",
                        "Some visits by video"),
                members.subList(8, 27),
                times);
        votes(
                poll(
                        "newsletter-this-month",
                        PollKind.RANKED,
                        "What should the next newsletter look into?",
                        later,
                        "Paying people for their time",
                        "Interpreters on video visits",
                        "Rides in winter",
                        "Data we share with tribes"),
                members.subList(3, 20),
                times);
        votes(
                poll(
                        "introductions-say-hello",
                        PollKind.CONSENT,
                        "Keep one thread of introductions for each year. Any objection?",
                        later,
                        Stance.NO_OBJECTION.name(),
                        Stance.ABSTAIN.name(),
                        Stance.OBJECT.name()),
                members.subList(12, 22),
                times);
    }

    private void reactions(List<Member> members, SampleTimes times) {
        List<Object[]> posts = em.createQuery(
                        """
                        SELECT p.id, p.authorId, p.createdAt FROM Post p
                        JOIN DiscussionThread t ON t.id = p.threadId JOIN Space s ON s.id = t.spaceId
                        WHERE s.visibility <> org.headwaters.space.Space.Visibility.OWN ORDER BY t.slug, p.number""",
                        Object[].class)
                .getResultList();
        ReactionKind[] kinds = ReactionKind.values();
        for (int i = 0; i < posts.size(); i++) {
            int people = i % 3 == 0 ? i % 7 : 0;
            for (int k = 0; k < people; k++) {
                Member member = members.get((i * 13 + k * 5) % members.size());
                if (!member.id().equals(posts.get(i)[1])) {
                    em.persist(new Reaction(
                            (Long) posts.get(i)[0],
                            member.id(),
                            kinds[k < 3 ? 0 : (i + k) % kinds.length],
                            member.organizationId(),
                            times.hoursAfter((Instant) posts.get(i)[2], 2.0 + k)));
                }
            }
        }
    }

    private void note(String thread, int number, String words) {
        em.persist(new ContentNote(post(thread, number), words));
    }

    private Made poll(String thread, PollKind kind, String question, Instant closesAt, String... labels) {
        Poll poll = new Poll(post(thread, 1), kind, question, closesAt, closesAt.minus(Duration.ofDays(DAY)));
        em.persist(poll);
        em.flush();
        List<PollOption> options = new ArrayList<>();
        for (String label : labels) {
            PollOption option = new PollOption(poll.id(), options.size() + 1, label);
            em.persist(option);
            options.add(option);
        }
        em.flush();
        return new Made(poll, kind, options);
    }

    private void votes(Made made, List<Member> voters, SampleTimes times) {
        for (int i = 0; i < voters.size(); i++) {
            Member voter = voters.get(i);
            int size = made.options.size();
            int first = made.kind == PollKind.CONSENT ? (i == 4 ? 2 : i % 5 == 0 ? 1 : 0) : (i * i + i / 3) % size;
            boolean objects = made.kind == PollKind.CONSENT && first == 2;
            PollVote vote = new PollVote(
                    made.poll.id(),
                    voter.id(),
                    voter.organizationId(),
                    objects ? "A year is long. People who join in December would be on the last page by January." : "",
                    times.daysAgo(3.0 + i * 0.1));
            em.persist(vote);
            em.flush();
            em.persist(new PollChoice(vote.id(), made.options.get(first).id(), 1));
            if (made.kind == PollKind.SEVERAL || made.kind == PollKind.RANKED) {
                int second = (first + 1 + i % (size - 1)) % size;
                em.persist(
                        new PollChoice(vote.id(), made.options.get(second).id(), made.kind == PollKind.RANKED ? 2 : 1));
            }
        }
    }

    private long post(String threadBegins, int number) {
        return em.createQuery(
                        "SELECT p.id FROM Post p JOIN DiscussionThread t ON t.id = p.threadId WHERE t.slug LIKE :slug AND p.number = :number",
                        Long.class)
                .setParameter("slug", threadBegins + "%")
                .setParameter("number", number)
                .getSingleResult();
    }

    private record Made(Poll poll, PollKind kind, List<PollOption> options) {}
}
