package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.organization.DeskView;
import org.headwaters.organization.StewardDeskQueries;
import org.headwaters.organization.StewardshipService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** A member who was asked to be steward answers. For everybody else there is no such page. */
@RequestScoped
@Named
public class AnswerStewardOffer {

    @Inject
    private StewardDeskQueries queries;

    @Inject
    private StewardshipService stewards;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private DeskView head;

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("steward.agree");
        }
        head = queries.offered(me.get(), path.text("slug")).orElseThrow(NotFound::new);
    }

    /** Agrees. */
    public void agree() {
        forms.send(key -> stewards.agree(key, path.text("slug")));
    }

    /** Would rather not. */
    public void refuse() {
        forms.send(key -> stewards.refuse(key, path.text("slug")));
    }

    /** The organization. */
    public DeskView getHead() {
        return head;
    }
}
