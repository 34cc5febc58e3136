package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.time.Utc;

/** Introductions and mentoring in the sample: what waits, what somebody is asked, and what came of it. */
@ApplicationScoped
public class MatchSamples implements SamplePart {

    private static final String COORDINATOR = "marit-osterbauer";
    private static final String LEADER = "hodan-jirde";
    private static final String MEMBER = "pa-nhia-khang";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public String name() {
        return "matches";
    }

    @Override
    public void load(SampleTimes times) {
        request(
                MEMBER,
                "has asked a board for paid interpreter hours, and got them",
                "I speak to our board in spring and have never done it.",
                "I lead community health workers at a clinic in St. Paul.",
                "NEW",
                times,
                1);
        long asked = request(
                "tou-fue-herleng",
                "moved from direct care to policy without losing touch with patients",
                "I am offered a post at the state and do not know whether to take it.",
                "I work with Hmong elders and their families.",
                "ASKED",
                times,
                4);
        proposal(asked, LEADER, "ASKED", "Your own way came to mind.", "", times, 2);
        long made = request(
                "bineshii-lapointe-dufault",
                "has brought a breastfeeding class into a workplace",
                "Two employers in our town ask for one.",
                "I am a nurse with a lactation class of my own.",
                "INTRODUCED",
                times,
                20);
        proposal(made, MEMBER, "AGREED", "", "We did it in a laundry. Ask me anything.", times, 18);
        long declined = request(
                "garrett-hollenkamp",
                "can explain small numbers to a county board",
                "They read our tables as if they were certain.",
                "",
                "DECLINED",
                times,
                3);
        proposal(declined, "quentin-marbury", "DECLINED", "You hide small numbers every day.", "", times, 2);

        offer(LEADER, 2, false, times);
        offer("verity-okonjo-bakke", 1, true, times);
        mentoring(
                "jamal-pettibrook",
                LEADER,
                "I would like a first job in policy. An hour a month would be wonderful.",
                "ASKED",
                times);
        mentoring("yohannes-tesfalem", LEADER, "I lead a team for the first time.", "ACTIVE", times);
        mentoring(MEMBER, "mai-chia-xiongly", "I would like to learn to speak to a board.", "ACTIVE", times);
        long over = mentoring("mahad-guhaad", "leticia-barragan-ortuno", "I keep losing volunteers.", "ENDED", times);
        run(
                "INSERT INTO mentoring_note (mentoring_id, author_id, words, written_at) VALUES (?1, ?2, ?3, ?4)",
                over,
                id("mahad-guhaad"),
                "It was kind and useful. We stopped because our hours did not fit.",
                Utc.of(times.daysAgo(1)));
    }

    private long request(
            String asker, String lookingFor, String why, String tell, String state, SampleTimes times, double daysAgo) {
        run(
                """
                INSERT INTO introduction_request (asker_id, looking_for, why, tell, name_first, share_email, state, asked_at,
                    waits_since, reason, version) VALUES (?1, ?2, ?3, ?4, TRUE, TRUE, ?5, ?6, ?7, '', 1)""",
                id(asker),
                lookingFor,
                why,
                tell,
                state,
                Utc.of(times.daysAgo(daysAgo)),
                Utc.of(times.daysAgo(daysAgo)));
        return last();
    }

    private void proposal(
            long request, String person, String state, String note, String words, SampleTimes times, double daysAgo) {
        run(
                """
                INSERT INTO introduction_proposal (request_id, person_id, proposed_by, note, state, open_request, proposed_at,
                    answered_at, words, share_email) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, TRUE)""",
                request,
                id(person),
                id(COORDINATOR),
                note,
                state,
                state.equals("DECLINED") ? null : request,
                Utc.of(times.daysAgo(daysAgo)),
                state.equals("ASKED") ? null : Utc.of(times.daysAgo(daysAgo - 1)),
                words);
    }

    private void offer(String mentor, int capacity, boolean paused, SampleTimes times) {
        run(
                "INSERT INTO mentor_offer (member_id, capacity, paused, changed_at) VALUES (?1, ?2, ?3, ?4)",
                id(mentor),
                capacity,
                paused,
                Utc.of(times.daysAgo(30)));
    }

    private long mentoring(String mentee, String mentor, String words, String state, SampleTimes times) {
        boolean asked = state.equals("ASKED");
        run(
                """
                INSERT INTO mentoring (mentor_id, mentee_id, words, state, open_mentee, asked_at, answered_at, ended_at, version)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)""",
                id(mentor),
                id(mentee),
                words,
                state,
                asked ? id(mentee) : null,
                Utc.of(times.daysAgo(asked ? 2 : 50)),
                asked ? null : Utc.of(times.daysAgo(48)),
                state.equals("ENDED") ? Utc.of(times.daysAgo(1)) : null);
        return last();
    }

    private Long id(String handle) {
        return ((Number) em.createNativeQuery("SELECT id FROM member WHERE handle = ?1")
                        .setParameter(1, handle)
                        .getSingleResult())
                .longValue();
    }

    private long last() {
        return ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
    }

    private void run(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
