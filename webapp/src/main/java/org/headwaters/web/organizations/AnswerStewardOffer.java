package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.organization.StewardshipService;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;

/** A member who was asked to be steward answers. For everybody else there is no such page. */
@RequestScoped
@Named
public class AnswerStewardOffer extends DeskPage {

    @Inject
    private StewardshipService stewards;

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("steward.agree");
        }
        head = queries.offered(me.get(), slug()).orElseThrow(NotFound::new);
    }

    /** Agrees. */
    public void agree() {
        forms.send(key -> stewards.agree(key, slug()));
    }

    /** Would rather not. */
    public void refuse() {
        forms.send(key -> stewards.refuse(key, slug()));
    }
}
