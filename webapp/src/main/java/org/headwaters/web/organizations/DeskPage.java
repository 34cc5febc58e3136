package org.headwaters.web.organizations;

import jakarta.inject.Inject;
import org.headwaters.organization.DeskView;
import org.headwaters.organization.StewardDeskQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** What all pages around a steward's desk begin with: the organization of the address, for those who may see its desk. */
public abstract class DeskPage {

    /** Reads what a desk shows. */
    @Inject
    protected StewardDeskQueries queries;

    /** Who reads. */
    @Inject
    protected CurrentActor me;

    /** The address. */
    @Inject
    protected RequestPath path;

    /** The form that was sent. */
    @Inject
    protected Forms forms;

    /** The organization, once {@link #find} was called. */
    protected DeskView head;

    /**
     * Finds the organization.
     *
     * @throws NotFound when there is none, or none whose desk the reader may see
     */
    protected final void find() {
        head = queries.find(me.get(), slug()).orElseThrow(NotFound::new);
    }

    /** The organization's part of the address. */
    protected final String slug() {
        return path.text("slug");
    }

    /** The organization. */
    public DeskView getHead() {
        return head;
    }
}
