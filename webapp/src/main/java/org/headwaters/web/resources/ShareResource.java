package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ShareLinkQueries;
import org.headwaters.resource.ShareLinkRow;
import org.headwaters.resource.ShareLinkService;

/** Links by which people who are no members see a resource: make one, see how often it was used, take it back. */
@RequestScoped
@Named
public class ShareResource extends FilesPage {

    private static final int DAYS = 30;

    @Inject
    private ShareLinkService service;

    @Inject
    private ShareLinkQueries links;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor me;

    private List<ShareLinkRow> rows = List.of();
    private String made;
    private String label;
    private String lastDay;

    /** Before the page is written. */
    public void load() {
        find();
        if (!ResourcePolicy.mayShareByLink(me.get(), getHead())) {
            throw new NotAllowed("resource.share-link");
        }
        rows = links.of(me.get(), getHead());
    }

    /** Makes a link, and shows it this once. */
    public void make() {
        long id = address().number("id");
        forms().reveal(key -> service.make(key, id, label, lastDay), secret -> {
            made = settings.publicUrl() + "/s/" + secret;
            label = null;
            lastDay = null;
        });
    }

    /** Takes back the link whose button was pressed. */
    public void recall() {
        long id = address().number("id");
        forRow("recall", "/resources/" + id + "/sharing?done=link-recalled", link -> service.recall(id, link));
    }

    /** The links, the newest first. */
    public List<ShareLinkRow> getRows() {
        return rows;
    }

    /** Whether a link works. */
    public boolean works(ShareLinkRow row) {
        return row.works(now());
    }

    /** The address that was just made, or null. */
    public String getMade() {
        return made;
    }

    /** For whom the new link is. */
    public String getLabel() {
        return label;
    }

    /** For whom the new link is. */
    public void setLabel(String label) {
        this.label = label;
    }

    /** The last day the new link works; thirty days from now unless somebody chooses. */
    public String getLastDay() {
        return lastDay == null ? CommunityDay.of(now()).plusDays(DAYS).toString() : lastDay;
    }

    /** The last day the new link works. */
    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    private Instant now() {
        return clock.instant();
    }
}
