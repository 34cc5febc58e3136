package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.member.AffiliationView;
import org.headwaters.member.MemberPolicy;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberView;
import org.headwaters.member.SpaceOfMember;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.text.Markdown;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Say;

/** A member's profile. A visitor is led to sign-in, whether there is such a member or not. */
@RequestScoped
@Named("profile")
public class Profile {

    private static final int RECENT = 5;

    @Inject
    private MemberQueries members;

    @Inject
    private ThreadQueries threads;

    @Inject
    private Markdown markdown;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private MemberView member;
    private List<AffiliationView> affiliations = List.of();
    private List<SpaceOfMember> spaces = List.of();
    private List<ThreadRow> recent = List.of();

    /** Before the page is written. */
    public void load() {
        if (!MemberPolicy.mayBrowse(me.get())) {
            throw new NotAllowed("profile.read");
        }
        member = members.find(me.get(), path.text("handle")).orElseThrow(NotFound::new);
        affiliations = members.affiliations(member);
        spaces = members.spaces(me.get(), member);
        recent = threads.list(me.get(), ThreadFilter.by(member.id()), RECENT).rows();
    }

    /** The member. */
    public MemberView getMember() {
        return member;
    }

    /** Whether this is the actor's own profile. */
    public boolean isOwn() {
        return MemberPolicy.mayEdit(me.get(), member.id());
    }

    /** The organizations. */
    public List<AffiliationView> getAffiliations() {
        return affiliations;
    }

    /** The spaces that the actor may know of. */
    public List<SpaceOfMember> getSpaces() {
        return spaces;
    }

    /** The discussions the member started last. */
    public List<ThreadRow> getRecent() {
        return recent;
    }

    /** The languages in words. */
    public String getLanguages() {
        return member.languageList().stream().map(Say::name).collect(Collectors.joining(", "));
    }

    /** What they wrote about themselves, as HTML that is safe to show. */
    public String getAbout() {
        return markdown.render(member.about());
    }

    /** Address of the directory filtered by one entry of this profile. */
    public String search(String filter, String entry) {
        return Forms.with("/members", filter, entry);
    }

    /** Whether there is nothing yet but the name. */
    public boolean isBare() {
        return member.about().isEmpty()
                && member.expertise().isEmpty()
                && member.interests().isEmpty()
                && member.languages().isEmpty();
    }
}
