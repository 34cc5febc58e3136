package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headwaters.member.Capacity;
import org.headwaters.member.Interest;
import org.headwaters.member.Involvement;
import org.headwaters.member.JoinForm;
import org.headwaters.member.JoinService;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.OrganizationChoice;
import org.headwaters.web.frame.ClientAddress;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Say;

/** Asks to join. The answer is the same whether the address is a member's or not. */
@RequestScoped
@Named
public class AskToJoin {

    @Inject
    private JoinService joins;

    @Inject
    private MemberQueries members;

    @Inject
    private ClientAddress addresses;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private Choices choices;

    @Inject
    private HttpServletRequest request;

    private String name = "";
    private String email = "";
    private String organization = "";
    private String named = "";
    private String wishes = "";
    private String ownInterests = "";

    /** Takes the request. */
    public void send() {
        JoinForm form = new JoinForm(
                name,
                email,
                organization,
                named,
                path.parameter("capacity"),
                path.parameter("involvement"),
                wishes,
                interests(),
                path.parameter("invitation"));
        forms.send(key -> joins.ask(key, form, addresses.of(request)));
    }

    /** Whether a request was taken. */
    public boolean isSent() {
        return "yes".equals(path.parameter("sent"));
    }

    /** The organizations to choose from. */
    public List<OrganizationChoice> getOrganizations() {
        return members.organizations();
    }

    /** What the form sends when none of them is meant. */
    public String getNotHere() {
        return JoinService.NOT_HERE;
    }

    /** The ways of being involved. */
    public Involvement[] getInvolvements() {
        return Involvement.values();
    }

    /** For whom one may speak. */
    public Capacity[] getCapacities() {
        return Capacity.values();
    }

    /** The areas of interest that are offered. */
    public Interest[] getOffered() {
        return Interest.values();
    }

    /** The words of the chosen areas and the own ones, one a line. */
    private String interests() {
        Stream<String> chosen = Stream.of(Interest.values())
                .filter(area -> choices.made("area", area.name()))
                .map(Say::name);
        return Stream.concat(chosen, Stream.of(ownInterests)).collect(Collectors.joining("\n"));
    }

    /** The name typed. */
    public String getName() {
        return name;
    }

    /** For the form. */
    public void setName(String name) {
        this.name = name;
    }

    /** The address typed. */
    public String getEmail() {
        return email;
    }

    /** For the form. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** The organization chosen. */
    public String getOrganization() {
        return organization;
    }

    /** For the form. */
    public void setOrganization(String organization) {
        this.organization = organization;
    }

    /** The name of the organization that is not here yet. */
    public String getNamed() {
        return named;
    }

    /** For the form. */
    public void setNamed(String named) {
        this.named = named;
    }

    /** The wishes typed. */
    public String getWishes() {
        return wishes;
    }

    /** For the form. */
    public void setWishes(String wishes) {
        this.wishes = wishes;
    }

    /** The interests in own words. */
    public String getOwnInterests() {
        return ownInterests;
    }

    /** For the form. */
    public void setOwnInterests(String ownInterests) {
        this.ownInterests = ownInterests;
    }
}
