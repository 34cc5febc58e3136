package org.headwaters.welcome;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.headwaters.discussion.ProgramThreads;
import org.headwaters.member.Coordinators;
import org.headwaters.member.MemberAdmitted;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.platform.time.Utc;
import org.headwaters.space.SpaceSummary;

/**
 * The first newcomer of a month finds a thread that welcomes all of that month. It begins in the transaction that lets the newcomer in,
 * in the name of the backup coordinator, or else of the first one.
 */
@Dependent
public class WelcomeThreads {

    private static final String WORDS = "org.headwaters.welcome.thread";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private WelcomeSpace space;

    @Inject
    private Coordinators coordinators;

    @Inject
    private ProgramThreads threads;

    @Inject
    private AuditLog audit;

    /** Somebody is in. */
    void admitted(@Observes MemberAdmitted newcomer) {
        Optional<SpaceSummary> where = space.find();
        Optional<Actor> host = host();
        if (where.isEmpty() || host.isEmpty()) {
            return;
        }
        LocalDate month = CommunityDay.of(newcomer.at()).withDayOfMonth(1);
        // Who comes second waits here for who came first, and then makes nothing.
        int first = em.createNativeQuery("INSERT IGNORE INTO welcome_thread (month, made_at) VALUES (?1, ?2)")
                .setParameter(1, month)
                .setParameter(2, Utc.of(newcomer.at()))
                .executeUpdate();
        if (first == 0) {
            return;
        }
        ResourceBundle words = ResourceBundle.getBundle(WORDS, Locale.ENGLISH);
        String title = words.getString("title") + " " + MONTH.format(month);
        long thread = threads.start(host.get(), where.get().id(), title, words.getString("body"), newcomer.at());
        em.createNativeQuery("UPDATE welcome_thread SET thread_id = ?1 WHERE month = ?2")
                .setParameter(1, thread)
                .setParameter(2, month)
                .executeUpdate();
        audit.done("welcome.thread", "thread", thread, title);
    }

    private Optional<Actor> host() {
        return coordinators
                .backup()
                .or(() -> coordinators.all().stream().findFirst())
                .map(this::actor);
    }

    private Actor actor(Long member) {
        List<Object[]> rows = em.createQuery(
                        "SELECT m.handle, m.name, m.organizationId FROM CommunityMember m WHERE m.id = :id",
                        Object[].class)
                .setParameter("id", member)
                .getResultList();
        Object[] row = rows.get(0);
        return new Actor(
                member, (String) row[0], (String) row[1], (Long) row[2], true, Set.of(), Set.of(), Set.of(), false);
    }
}
