package org.headwaters.welcome;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headwaters.member.MemberOverview;
import org.headwaters.member.MemberRow;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.time.Utc;
import org.headwaters.preference.PreferenceQueries;
import org.headwaters.space.SpaceSummary;

/** Reads what newcomers have done, and who of them waits for a word. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WelcomeQueries {

    /** Somebody is new for so long. */
    public static final Duration NEW = Duration.ofDays(60);
    /** Newcomers shown at once, those who wait longest first. */
    public static final int SHOWN = 50;

    /** The newest welcome thread that one may write in. */
    private static final String THREAD =
            """
            (SELECT CONCAT('/discussions/', t.id, '/', t.slug) FROM welcome_thread w JOIN thread t ON t.id = w.thread_id
             JOIN space s ON s.id = t.space_id AND s.visibility <> 'OWN'
             WHERE t.listed AND t.closed_at IS NULL ORDER BY w.month DESC LIMIT 1)""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private MemberOverview people;

    @Inject
    private PreferenceQueries preferences;

    @Inject
    private WelcomeSpace space;

    /** What the actor has done of the first steps, in one statement; empty for who is not new, has done all, or has hidden them. */
    public Optional<FirstSteps> steps(Actor actor) {
        if (!actor.member()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT COALESCE((SELECT IF(e.words = '', 0, LENGTH(e.words) - LENGTH(REPLACE(e.words, CHAR(10), '')) + 1)
                                FROM profile_entry e WHERE e.member_id = m.id AND e.field = 'INTERESTS'), 0),
                            EXISTS (SELECT 1 FROM space_membership b JOIN space o ON o.id = b.space_id
                                WHERE b.member_id = m.id AND o.kind <> 'COMMUNITY'),
                            EXISTS (SELECT 1 FROM profile_photo f WHERE f.member_id = m.id),
                            EXISTS (SELECT 1 FROM welcome_thread w JOIN post p ON p.thread_id = w.thread_id
                                WHERE p.author_id = m.id AND p.number > 1 AND p.removed_at IS NULL),
                            %s,
                            (SELECT o.slug FROM invitation i JOIN join_request r ON r.id = i.join_request_id
                                JOIN space o ON o.id = i.space_id WHERE r.member_id = m.id ORDER BY i.id LIMIT 1)
                        FROM member m WHERE m.id = ?1 AND m.joined_at >= ?2 AND NOT EXISTS (SELECT 1 FROM member_setting c
                            WHERE c.member_id = m.id AND c.name = ?3)"""
                                .formatted(THREAD))
                .setParameter(1, actor.memberId())
                .setParameter(2, Utc.of(clock.instant().minus(NEW)))
                .setParameter(3, WelcomeService.STEPS)
                .getResultList();
        return rows.stream()
                .map(row -> new FirstSteps(
                        ((Number) row[0]).intValue(),
                        truth(row[1]),
                        truth(row[2]),
                        truth(row[3]),
                        (String) row[4],
                        (String) row[5]))
                .filter(steps -> !steps.done())
                .findFirst();
    }

    /** Whether the actor said that they like to greet. */
    public boolean likes(Actor actor) {
        return WelcomeService.YES.equals(preferences.of(actor).get(WelcomeService.GREETS));
    }

    /** Whether the actor sees whom nobody has greeted. */
    public boolean greets(Actor actor) {
        return WelcomePolicy.mayGreet(actor, likes(actor));
    }

    /**
     * Listed members of the last 60 days whom nobody has answered and nobody has named, those who wait longest first. A greeting in a
     * place the reader may not read counts too: nobody is greeted twice for that.
     */
    public List<Newcomer> newcomers(Actor actor) {
        if (!greets(actor)) {
            throw new NotAllowed("welcome.newcomers");
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT m.id, m.joined_at, m.handle,
                            (SELECT CONCAT('/discussions/', t.id, '/', t.slug, '?replyTo=', MIN(p.number))
                                FROM welcome_thread w JOIN thread t ON t.id = w.thread_id AND t.listed AND t.closed_at IS NULL
                                JOIN space s ON s.id = t.space_id AND s.visibility <> 'OWN'
                                JOIN post p ON p.thread_id = t.id AND p.author_id = m.id AND p.removed_at IS NULL
                                    AND p.moved_to IS NULL AND p.number > 1 GROUP BY t.id, t.slug ORDER BY t.id DESC LIMIT 1),
                            %s
                        FROM member m
                        WHERE m.joined_at >= ?1 AND m.state = 'ACTIVE' AND m.listed AND m.id <> ?2
                            AND NOT EXISTS (SELECT 1 FROM mention x JOIN post y ON y.id = x.post_id
                                WHERE x.member_id = m.id AND y.author_id <> m.id AND y.removed_at IS NULL)
                            AND NOT EXISTS (SELECT 1 FROM post p JOIN post a ON a.thread_id = p.thread_id
                                    AND a.author_id <> m.id AND a.number > p.number AND a.removed_at IS NULL
                                    AND (a.reply_to = p.number OR p.number = 1)
                                WHERE p.author_id = m.id)
                        ORDER BY m.joined_at, m.id LIMIT ?3"""
                                .formatted(THREAD))
                .setParameter(1, Utc.of(clock.instant().minus(NEW)))
                .setParameter(2, actor.memberId())
                .setParameter(3, SHOWN)
                .getResultList();
        Map<Long, MemberRow> known =
                people
                        .of(
                                actor,
                                rows.stream()
                                        .map(row -> ((Number) row[0]).longValue())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(MemberRow::id, Function.identity()));
        return rows.stream()
                .filter(row -> known.containsKey(((Number) row[0]).longValue()))
                .map(row -> newcomer(known.get(((Number) row[0]).longValue()), row))
                .toList();
    }

    /** The spaces to choose from for welcome threads. */
    public List<SpaceSummary> spaces(Actor actor) {
        return WelcomePolicy.mayChoose(actor) ? space.choices(actor) : List.of();
    }

    /** Slug of the space of the welcome threads, for who may choose it. */
    public String chosen(Actor actor) {
        return WelcomePolicy.mayChoose(actor)
                ? space.find().map(SpaceSummary::slug).orElse(WelcomeSpace.NONE)
                : "";
    }

    private static Newcomer newcomer(MemberRow person, Object[] row) {
        String introduction = (String) row[3];
        String thread = (String) row[4];
        String path = introduction != null
                ? introduction + "#reply"
                : thread != null ? thread + "?hello=" + row[2] + "#reply" : "/members/" + row[2];
        return new Newcomer(person, Utc.column(row[1]), introduction != null, path);
    }

    private static boolean truth(Object column) {
        return column instanceof Boolean value ? value : ((Number) Objects.requireNonNull(column)).intValue() != 0;
    }
}
