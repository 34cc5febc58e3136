package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.account.AccountService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.owndata.ErasureLedger;
import org.headwaters.platform.owndata.ErasureLedger.Erased;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnDataSql;
import org.headwaters.platform.owndata.OwnRows;

/** Pausing, leaving, and being erased. Each ends all sign-ins at once. */
@Stateless
public class LeaveService {

    /** Names shorter than this are no use to look for: they would be found inside other words' neighborhood too often. */
    private static final int SHORTEST_NAME = 3;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private AccountService accounts;

    @Inject
    private Duties duties;

    @Inject
    private Outbox outbox;

    @Inject
    private OwnDataSql sql;

    @Inject
    private ErasureLedger ledger;

    @Inject
    @Any
    private Instance<MemberData> features;

    /**
     * Pauses: not listed, no mail, no sign-in, until the member signs in and says so.
     *
     * @throws org.headwaters.platform.gate.InvalidInput when there is a duty to hand over
     */
    public void pause() {
        gate.require(LeavePolicy.mayLeave(gate.actor()), "member.pause", "member", null);
        duties.requireNone(gate.actor().memberId());
        Member member = self();
        member.pause();
        goodbye(member, "paused");
        accounts.endAll(member.id());
        audit.done("member.pause", "member", member.id(), "");
    }

    /**
     * Leaves for good: affiliations and places in spaces end; what was written stays under the name.
     *
     * @param password asked once more
     * @throws org.headwaters.platform.gate.InvalidInput for field {@code leavePassword}, or when there is a duty to hand over
     */
    public void leave(String password) {
        gate.require(LeavePolicy.mayLeave(gate.actor()), "member.leave", "member", null);
        accounts.confirm("leavePassword", password);
        duties.requireNone(gate.actor().memberId());
        Member member = self();
        member.leave();
        goodbye(member, "left");
        sql.run("UPDATE affiliation SET until = UTC_TIMESTAMP(6) WHERE member_id = ? AND until IS NULL", member.id());
        sql.run("DELETE FROM space_membership WHERE member_id = ?", member.id());
        accounts.endAll(member.id());
        audit.done("member.leave", "member", member.id(), "");
    }

    /**
     * Erases the member: everything every feature holds ({@link MemberData}). What stays names nobody. It cannot be undone.
     *
     * @param password asked once more
     * @param wordsGo whether posts and resources go too; otherwise they stay under "Former member"
     * @throws org.headwaters.platform.gate.InvalidInput for field {@code erasePassword}, or when there is a duty to hand over
     */
    public void erase(String password, boolean wordsGo) {
        gate.require(LeavePolicy.mayLeave(gate.actor()), "member.erase", "member", null);
        accounts.confirm("erasePassword", password);
        duties.requireNone(gate.actor().memberId());
        forget(self(), wordsGo);
    }

    /**
     * Erases again whom a restored backup has brought back; whoever is still erased, or is somebody else, is left alone. Asked by the
     * program alone, at start.
     *
     * @return whether somebody had come back
     */
    public boolean eraseAgain(Erased erased) {
        gate.require(LeavePolicy.mayEraseAgain(gate.actor()), "member.erase", "member", erased.member());
        Member member = em.find(Member.class, erased.member(), LockModeType.PESSIMISTIC_WRITE);
        if (member == null) {
            return false;
        }
        boolean same = ErasureLedger.fingerprint(member.id(), member.joinedAt()).equals(erased.fingerprint());
        if (!erased.done()) {
            if (member.state() == Member.State.ERASED) {
                ledger.finish(erased);
            }
            return false;
        }
        if (!same || member.state() == Member.State.ERASED) {
            return false;
        }
        forget(member, erased.wordsGone());
        return true;
    }

    private void forget(Member member, boolean wordsGo) {
        Long id = member.id();
        String name = member.name();
        String handle = member.handle();
        String email = accounts.emailOf(id).orElse("");
        ledger.note(id, member.joinedAt(), wordsGo);
        audit.done("member.erase", "member", id, "");
        em.flush();
        em.clear();
        List<MemberData> all = features.stream().toList();
        for (MemberData feature : all) {
            if (wordsGo) {
                feature.rows().stream().map(OwnRows::gone).flatMap(List::stream).forEach(each -> sql.run(each, id));
            }
            feature.mentioning().forEach(place -> sql.forgetHandle(place, handle));
        }
        for (MemberData feature : all) {
            feature.rows().stream().map(OwnRows::always).flatMap(List::stream).forEach(each -> sql.run(each, id));
            feature.byAddress().forEach(each -> sql.run(each, email));
            feature.naming().forEach(place -> {
                if (name.length() >= SHORTEST_NAME) {
                    sql.forgetName(place, name);
                }
                if (!email.isEmpty()) {
                    sql.forgetName(place, email);
                }
                sql.forgetHandle(place, handle);
            });
        }
    }

    /** After the duties: whoever goes locks the coordinators first and their own row then, always in this order. */
    private Member self() {
        return em.find(Member.class, gate.actor().memberId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void goodbye(Member member, String template) {
        accounts.emailOf(member.id()).ifPresent(email -> outbox.write(email, template, member.name()));
    }
}
