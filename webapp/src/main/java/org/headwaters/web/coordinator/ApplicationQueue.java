package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.organization.ApplicationQueries;
import org.headwaters.organization.ApplicationRow;
import org.headwaters.organization.ApplicationState;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.RequestPath;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The queue of applications as a table. Which states it shows stands in the address; page and order are the table's own state, kept
 * in the view, so the bean itself keeps nothing.
 */
@RequestScoped
@Named
public class ApplicationQueue {

    @Inject
    private ApplicationQueries queries;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private LazyDataModel<ApplicationRow> rows;

    /** Before the page is written: refuses early, while a visitor can still be led to sign in. */
    public void load() {
        queries.count(me.get(), states());
    }

    /** The rows, fetched page by page. */
    public LazyDataModel<ApplicationRow> getRows() {
        if (rows == null) {
            rows = new Rows(queries, me, states());
        }
        return rows;
    }

    /** The chosen states in the form of the address. */
    public String getState() {
        return switch (path.parameter("state")) {
            case "waiting" -> "waiting";
            case "asked" -> "asked";
            case "review" -> "review";
            case "appealed" -> "appealed";
            case "approved" -> "approved";
            case "declined" -> "declined";
            default -> "open";
        };
    }

    private Set<ApplicationState> states() {
        return switch (getState()) {
            case "waiting" -> EnumSet.of(ApplicationState.WAITING);
            case "asked" -> EnumSet.of(ApplicationState.ASKED);
            case "review" -> EnumSet.of(ApplicationState.IN_REVIEW);
            case "appealed" -> EnumSet.of(ApplicationState.APPEALED);
            case "approved" -> EnumSet.of(ApplicationState.APPROVED);
            case "declined" -> EnumSet.of(ApplicationState.DECLINED);
            default -> EnumSet.complementOf(EnumSet.of(ApplicationState.APPROVED, ApplicationState.DECLINED));
        };
    }

    private static final class Rows extends LazyDataModel<ApplicationRow> {

        private final transient ApplicationQueries queries;
        private final transient CurrentActor me;
        private final Set<ApplicationState> states;

        Rows(ApplicationQueries queries, CurrentActor me, Set<ApplicationState> states) {
            this.queries = queries;
            this.me = me;
            this.states = states;
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(queries.count(me.get(), states));
        }

        @Override
        public List<ApplicationRow> load(
                int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            SortMeta sort = sorts.values().stream().findFirst().orElse(null);
            return queries.queue(
                    me.get(),
                    states,
                    sort == null ? "appliedAt" : sort.getField(),
                    sort != null && sort.getOrder().isDescending(),
                    first,
                    size);
        }
    }
}
