package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.headwaters.platform.audit.AuditPage;
import org.headwaters.platform.audit.AuditQueries;
import org.headwaters.platform.audit.AuditRow;
import org.headwaters.platform.audit.ObjectName;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Words;

/** The audit log, newest first. Everything stands in the address. */
@RequestScoped
@Named
public class AuditTrail {

    private static final String ADDRESS = "/coordinator/audit";

    @Inject
    private AuditQueries queries;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private AuditPage page;
    private List<String> actions = List.of();

    /** Before the page is written. */
    public void load() {
        page = queries.list(me.get(), getPerson(), getAction(), getOutcome(), path.id("after"));
        actions = queries.actions(me.get());
    }

    /** The lines. */
    public List<AuditRow> getRows() {
        return page.rows();
    }

    /** The actions to choose from. */
    public List<String> getActions() {
        return actions;
    }

    /** The action in words; its own name where there are no words yet. */
    public String words(String action) {
        String key = "action." + action;
        return Words.has("coordinator", key) ? Words.of("coordinator", key) : action;
    }

    /** What sort of object it is, in words. */
    public String sort(AuditRow row) {
        String key = "object." + row.objectType();
        return Words.has("coordinator", key)
                ? Words.of("coordinator", key)
                : row.objectType().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** What a line is about, or null when it has gone or has no name. */
    public ObjectName object(AuditRow row) {
        return page.object(row);
    }

    /** Address of the profile of who did it, or null. */
    public String profile(AuditRow row) {
        ObjectName person = page.person(row);
        return person == null ? null : person.path();
    }

    /** Part of a name that was looked for, or empty. */
    public String getPerson() {
        return SearchWords.of(path.parameter("person")).text();
    }

    /** The chosen action, or empty. */
    public String getAction() {
        String action = path.parameter("action");
        return action.matches("[a-z.-]{1,60}") ? action : "";
    }

    /** The chosen outcome, or empty. */
    public String getOutcome() {
        String outcome = path.parameter("outcome");
        return outcome.equals("allowed") || outcome.equals("refused") ? outcome : "";
    }

    /** Address of the next page, or null. */
    public String getNext() {
        return page.next() == null
                ? null
                : Forms.with(filtered(), "after", page.next().toString());
    }

    /** Address of the first page, when this is not it; null otherwise. */
    public String getFirst() {
        return path.parameter("after").isEmpty() ? null : filtered();
    }

    private String filtered() {
        String address = ADDRESS;
        if (!getPerson().isEmpty()) {
            address = Forms.with(address, "person", getPerson());
        }
        if (!getAction().isEmpty()) {
            address = Forms.with(address, "action", getAction());
        }
        if (!getOutcome().isEmpty()) {
            address = Forms.with(address, "outcome", getOutcome());
        }
        return address;
    }
}
