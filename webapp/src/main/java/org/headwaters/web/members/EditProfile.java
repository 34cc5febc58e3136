package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberService;
import org.headwaters.member.MemberView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Edits one's own profile. */
@RequestScoped
@Named
public class EditProfile {

    @Inject
    private MemberQueries queries;

    @Inject
    private MemberService members;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private Choices choices;

    private MemberView current;
    private String name = "";
    private String roleTitle = "";
    private String region = "";
    private String expertise = "";
    private String interests = "";
    private String about = "";

    /** Before the page is written. */
    public void load() {
        current = queries.own(me.get()).orElseThrow(() -> new NotAllowed("profile.edit"));
        if (!forms.isWrong()) {
            name = current.name();
            roleTitle = current.roleTitle();
            region = current.region().name();
            expertise = current.expertise();
            interests = current.interests();
            about = current.about();
        }
    }

    /** Saves the profile. */
    public void save() {
        int known = path.version();
        forms.send(key -> Forms.with(
                members.describe(
                        key, known, name, roleTitle, region, expertise, choices.all("language"), interests, about),
                "done",
                "profile-saved"));
    }

    /** The profile as it stands. */
    public MemberView getCurrent() {
        return current;
    }

    /** The regions to choose from. */
    public Region[] getRegions() {
        return Region.values();
    }

    /** The languages to choose from. */
    public List<CommunityLanguage> getLanguages() {
        return CommunityLanguage.spoken();
    }

    /** Whether a language is ticked: in the form that came back, else in the profile. */
    public boolean speaks(CommunityLanguage language) {
        return forms.isWrong()
                ? choices.made("language", language.code())
                : current.languageList().contains(language);
    }

    /** The name typed. */
    public String getName() {
        return name;
    }

    /** For the form. */
    public void setName(String name) {
        this.name = name;
    }

    /** The role title typed. */
    public String getRoleTitle() {
        return roleTitle;
    }

    /** For the form. */
    public void setRoleTitle(String roleTitle) {
        this.roleTitle = roleTitle;
    }

    /** The region chosen. */
    public String getRegion() {
        return region;
    }

    /** For the form. */
    public void setRegion(String region) {
        this.region = region;
    }

    /** The expertise typed. */
    public String getExpertise() {
        return expertise;
    }

    /** For the form. */
    public void setExpertise(String expertise) {
        this.expertise = expertise;
    }

    /** The interests typed. */
    public String getInterests() {
        return interests;
    }

    /** For the form. */
    public void setInterests(String interests) {
        this.interests = interests;
    }

    /** The words about oneself. */
    public String getAbout() {
        return about;
    }

    /** For the form. */
    public void setAbout(String about) {
        this.about = about;
    }
}
