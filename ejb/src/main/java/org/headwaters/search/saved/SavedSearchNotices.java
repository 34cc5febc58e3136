package org.headwaters.search.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.headwaters.account.AccountService;
import org.headwaters.account.OneTimeLink.Purpose;
import org.headwaters.account.OneTimeLinks;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.mail.Outbox;
import org.headwaters.platform.text.Paragraphs;

/**
 * How members hear of new results. A notice says the member's own words and leads to the search, and so does a mail: neither names
 * what was found, so nothing that is hidden later stands in a list or in a mailbox.
 */
@ApplicationScoped
class SavedSearchNotices {

    private static final String KIND = "saved-search";
    /** As much as fits into the subject of a mail. */
    private static final int SUBJECT = 80;

    @Inject
    private Event<TaskFor> tasks;

    @Inject
    private Event<TaskDone> done;

    @Inject
    private Outbox outbox;

    @Inject
    private AccountService accounts;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Settings settings;

    /** There is something new. */
    void tell(SavedSearch search) {
        tasks.fire(new TaskFor(
                search.memberId(), KIND, key(search.id()), search.words(), SavedSearchService.path(search.id())));
    }

    /** There is nothing to be told any more. */
    void over(long id) {
        done.fire(new TaskDone(key(id)));
    }

    void mail(Actor actor, SavedSearch search, int results) {
        accounts.emailOf(actor.memberId()).ifPresent(address -> {
            String secret = links.another(Purpose.STOP_SEARCH_MAIL, search.id());
            outbox.writeStoppable(
                    settings.publicUrl() + SavedSearchService.STOP_AT_ONCE + secret,
                    address,
                    KIND,
                    actor.name(),
                    search.words(),
                    results,
                    settings.publicUrl() + SavedSearchService.path(search.id()),
                    settings.publicUrl() + SavedSearchService.STOP + secret,
                    Paragraphs.beginning(search.words(), SUBJECT),
                    settings.publicUrl() + "/me/searches");
        });
    }

    private static String key(long id) {
        return KIND + ":" + id;
    }
}
