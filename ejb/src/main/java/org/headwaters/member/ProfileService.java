package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;

/** Changing one's own profile. */
@Stateless
public class ProfileService {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private ProfileKeeper profiles;

    @Inject
    private ProfileCheck check;

    /**
     * Changes the actor's own profile.
     *
     * @param key one-time key of the form
     * @return path of the profile
     * @throws org.headwaters.platform.gate.InvalidInput for fields by their {@link ProfileField#key}, {@code name}, and for the form
     *     as a whole when the profile was changed meanwhile
     */
    public String describe(String key, ProfileForm form) {
        Actor actor = gate.actor();
        gate.require(MemberPolicy.mayEdit(actor, actor.memberId()), "profile.edit", "member", null);
        Member member = em.find(Member.class, actor.memberId(), LockModeType.PESSIMISTIC_WRITE);
        if (member == null) {
            throw new NotFound();
        }
        ProfileCheck.Checked checked = check.check(form, member.version());
        String path = "/members/" + member.handle();
        submissions.note(key, path);
        member.describe(checked.name(), form.listed());
        // Words and audiences stand in other rows; the version counts for them too.
        em.lock(member, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        profiles.change(member, checked.words(), checked.audiences());
        audit.done("profile.edit", "member", member.id(), "");
        return path;
    }
}
