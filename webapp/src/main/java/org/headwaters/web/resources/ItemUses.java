package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.resource.MonthUse;
import org.headwaters.resource.ResourceView;
import org.headwaters.resource.UseQueries;

/** How the item of a page is used. */
@RequestScoped
@Named
public class ItemUses {

    @Inject
    private UseQueries queries;

    @Inject
    private CurrentActor me;

    private Long views;
    private List<MonthUse> months;

    /** How often its page was read. */
    public long views(ResourceView item) {
        if (views == null) {
            views = queries.views(item);
        }
        return views;
    }

    /** Its last months, for whoever looks after it. */
    public List<MonthUse> months(ResourceView item) {
        if (months == null) {
            months = queries.months(me.get(), item);
        }
        return months;
    }
}
