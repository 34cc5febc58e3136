package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.member.MemberPolicy;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberView;
import org.headwaters.member.ProfilePolicy;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.RequestPath;

/**
 * A member's profile. A visitor is led to sign-in, whether there is such a member or not, unless the member shows something to
 * everyone.
 */
@RequestScoped
@Named("profile")
public class Profile {

    private static final int RECENT = 5;

    @Inject
    private MemberQueries members;

    @Inject
    private ThreadQueries threads;

    @Inject
    private ProfileSheets sheets;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private ProfileSheet sheet;
    private List<ThreadRow> recent = List.of();

    /** Before the page is written. */
    public void load() {
        MemberView member = members.find(me.get(), path.text("handle")).orElseThrow(this::missing);
        sheet = sheets.of(me.get(), member);
        recent = threads.list(me.get(), ThreadFilter.by(member.id()), RECENT).rows();
    }

    private RuntimeException missing() {
        return MemberPolicy.mayBrowse(me.get()) ? new NotFound() : new NotAllowed("profile.read");
    }

    /** What is shown of the member. */
    public ProfileSheet getSheet() {
        return sheet;
    }

    /** The member; null when the page is asked before it is written. */
    public MemberView getMember() {
        return sheet == null ? null : sheet.member();
    }

    /** Whether this is the actor's own profile. */
    public boolean isOwn() {
        return ProfilePolicy.own(me.get(), sheet.member().id());
    }

    /** The discussions the member started last. */
    public List<ThreadRow> getRecent() {
        return recent;
    }
}
