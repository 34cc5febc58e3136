package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.resource.NearItem;
import org.headwaters.resource.NearQueries;
import org.headwaters.resource.ResourceForm;

/** Points out what may be here already before something is shared, once: whoever says that theirs is different goes on. */
@RequestScoped
@Named
public class NearItems {

    private static final String DIFFERENT = "different";

    @Inject
    private NearQueries queries;

    @Inject
    private CurrentActor me;

    @Inject
    private HttpServletRequest request;

    private List<NearItem> found = List.of();

    /**
     * Looks once.
     *
     * @param uploadKey key of the file that waits, or empty
     * @param itself the id of the draft that is to be shared, or 0
     * @throws InvalidInput for field {@code near} when something may be the same
     */
    void look(ResourceForm form, String uploadKey, long itself) {
        if (isDifferent()) {
            return;
        }
        found = queries.of(me.get(), form, uploadKey, itself);
        if (!found.isEmpty()) {
            throw new InvalidInput("near", "resource.near");
        }
    }

    /** What may be the same. */
    public List<NearItem> getFound() {
        return found;
    }

    /** Whether the member has said that theirs is different. */
    public boolean isDifferent() {
        return request.getParameter(DIFFERENT) != null || request.getParameter("share-" + DIFFERENT) != null;
    }
}
