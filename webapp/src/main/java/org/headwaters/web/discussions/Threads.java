package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.headwaters.discussion.ThreadFilter;
import org.headwaters.discussion.ThreadFilter.Cursor;
import org.headwaters.discussion.ThreadFilter.Show;
import org.headwaters.discussion.ThreadFilter.Traits;
import org.headwaters.discussion.ThreadPage;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadRow;
import org.headwaters.discussion.ThreadType;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.Region;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Say;
import org.headwaters.web.frame.WordNames;
import org.headwaters.web.frame.Words;

/** The list of discussions: which of them, by space, type, topic and organization. Everything stands in the address. */
@RequestScoped
@Named
public class Threads {

    private static final List<String> PARTS = List.of("show", "space", "type", "open", "topic", "kind", "region");

    @Inject
    private ThreadQueries threads;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private WordNames names;

    private List<SpaceSummary> readable = List.of();
    private List<TermView> topics;
    private Traits traits;
    private SpaceSummary space;
    private ThreadPage page;
    private List<ThreadRow> pinned = List.of();

    /** Before the page is written. */
    public void load() {
        if (names.moved(Vocabulary.TOPIC, "topic", this::filtered)) {
            return;
        }
        readable = spaces.readable(me.get());
        space = readable.stream()
                .filter(candidate -> candidate.slug().equals(getSpaceSlug()))
                .findFirst()
                .orElse(null);
        Cursor after = Cursor.of(path.parameter("after"));
        // A space that is not there, or that one may not read, has no threads: the same answer for both.
        Long only = getSpaceSlug().isEmpty() ? null : space == null ? Long.valueOf(0) : Long.valueOf(space.id());
        page = threads.list(me.get(), new ThreadFilter(show(), only, type(), null, null, traits(), after));
        if (space != null && after == null && show() == Show.LATEST && type() == null && traits().equals(Traits.ANY)) {
            pinned = threads.pinned(me.get(), space.id());
        }
    }

    /** The threads. */
    public List<ThreadRow> getRows() {
        // A button's request asks before the page is read.
        return page == null ? List.of() : page.rows();
    }

    /** The threads kept on top, on the first page of a space. */
    public List<ThreadRow> getPinned() {
        return pinned;
    }

    /** The spaces one may choose. */
    public List<SpaceSummary> getSpaces() {
        return readable;
    }

    /** The types one may choose. */
    public ThreadType[] getTypes() {
        return ThreadType.values();
    }

    /** The topics one may choose. */
    public List<TermView> getTopics() {
        if (topics == null) {
            topics = vocabularies.terms(Vocabulary.TOPIC);
        }
        return topics;
    }

    /** The kinds of organizations one may choose. */
    public OrganizationKind[] getKinds() {
        return OrganizationKind.values();
    }

    /** The regions one may choose. */
    public Region[] getRegions() {
        return Region.values();
    }

    /** The lists one may choose: everything first. */
    public List<Show> getLists() {
        return me.isMember() ? List.of(Show.values()) : List.of(Show.LATEST, Show.UNANSWERED, Show.OPEN_QUESTIONS);
    }

    /** The same choice in another list. */
    public String listPath(Show list) {
        String address = filtered("show");
        return list == Show.LATEST ? address : Forms.with(address, "show", list.slug());
    }

    /** Whether the page ends where looking ended: older discussions may fit the choice, too. */
    public boolean isCut() {
        return page != null && page.cut();
    }

    /** What stands above a list that is empty. */
    public String getEmptyTitle() {
        return Words.of("discussions", byItself() ? "nothingTitle." + getShow() : "emptyTitle");
    }

    /** Why a list is empty, and what to do. */
    public String getEmptyText() {
        return Words.of("discussions", byItself() ? "nothing." + getShow() : "nothing");
    }

    /** Whether the list is empty because all of it was read. */
    public boolean isAllRead() {
        return byItself() && show() != Show.FOLLOWING;
    }

    /** Whether a list of the reader's own is shown from its beginning, and nothing narrows it. */
    private boolean byItself() {
        return EnumSet.of(Show.SINCE_VISIT, Show.UNREAD, Show.FOLLOWING).contains(show())
                && getFirst() == null
                && getChosen().isEmpty();
    }

    /** How many discussions were looked at, where not all were. */
    public int getLookedAt() {
        return ThreadPage.LOOKED_AT;
    }

    /** Address of the next page, or null. */
    public String getNext() {
        if (page == null || page.next() == null) {
            return null;
        }
        return Forms.with(filtered(""), "after", page.next().text());
    }

    /** Whether the pager leads to the next page; where nothing was found, the box that says so does. */
    public boolean isFurtherLinked() {
        return getNext() != null && !(isCut() && getRows().isEmpty());
    }

    /** Address of the first page, when this is not it; null otherwise. */
    public String getFirst() {
        return path.parameter("after").isEmpty() ? null : filtered("");
    }

    /** The chosen space's address part, or empty. */
    public String getSpaceSlug() {
        return path.parameter("space");
    }

    /** The chosen space, or null. */
    public SpaceSummary getSpace() {
        return space;
    }

    /** The chosen list, in the form of the address. */
    public String getShow() {
        return show().slug();
    }

    /** The chosen type in the form of the address, or empty. */
    public String getType() {
        return type() == null ? "" : type().slug();
    }

    /** The chosen topic's address part, or empty. */
    public String getTopic() {
        return path.parameter("topic");
    }

    /** The chosen kind of organization, or empty. */
    public String getKind() {
        return traits().kind() == null ? "" : slug(traits().kind());
    }

    /** The chosen region, or empty. */
    public String getRegion() {
        return traits().region() == null ? "" : slug(traits().region());
    }

    /** Whether only what is still open is shown. */
    public boolean isOpen() {
        return traits().open();
    }

    /** What the list is narrowed to, each with the address of the list without it. */
    public List<On> getChosen() {
        List<On> chosen = new ArrayList<>();
        String unknown = Words.of("discussions", "unknown");
        on(chosen, "space", getSpaceSlug(), () -> space == null ? unknown : space.name());
        on(chosen, "type", getType(), () -> Say.name(type()));
        on(chosen, "topic", getTopic(), () -> getTopics().stream()
                .filter(term -> term.slug().equals(getTopic()))
                .findFirst()
                .map(TermView::label)
                .orElse(unknown));
        on(chosen, "kind", getKind(), () -> Say.name(traits().kind()));
        on(chosen, "region", getRegion(), () -> Say.name(traits().region()));
        on(chosen, "open", isOpen() ? "yes" : "", () -> Words.of("types", "onlyOpen"));
        return chosen;
    }

    private void on(List<On> chosen, String name, String value, Supplier<String> label) {
        if (!value.isEmpty()) {
            chosen.add(new On(label.get(), filtered(name)));
        }
    }

    /**
     * A filter that is on.
     *
     * @param label what it is
     * @param without address of the list without it
     */
    public record On(String label, String without) {}

    /** The address of this list with no filter on. */
    public String getUnfiltered() {
        return show() == Show.LATEST ? "/discussions" : Forms.with("/discussions", "show", getShow());
    }

    /** Whether anything was chosen at all. */
    public boolean isFiltered() {
        return !filtered("").equals("/discussions");
    }

    /** How a constant stands in the address. */
    public String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Traits traits() {
        if (traits == null) {
            traits = new Traits(
                    getTopic(),
                    constant(OrganizationKind.class, path.parameter("kind")),
                    constant(Region.class, path.parameter("region")),
                    path.parameter("open").equals("yes"));
        }
        return traits;
    }

    private <E extends Enum<E>> E constant(Class<E> type, String slug) {
        for (E constant : type.getEnumConstants()) {
            if (slug(constant).equals(slug)) {
                return constant;
            }
        }
        return null;
    }

    /** The address of this choice, without one of its parts. */
    private String filtered(String without) {
        String address = "/discussions";
        for (String name : PARTS) {
            String value = path.parameter(name);
            if (!value.isEmpty() && !name.equals(without)) {
                address = Forms.with(address, name, value);
            }
        }
        return address;
    }

    private Show show() {
        for (Show list : getLists()) {
            if (list.slug().equals(path.parameter("show"))) {
                return list;
            }
        }
        return Show.LATEST;
    }

    private ThreadType type() {
        return ThreadType.ofSlug(path.parameter("type"));
    }
}
