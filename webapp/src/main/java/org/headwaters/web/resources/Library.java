package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.resource.EvidenceLevel;
import org.headwaters.resource.Facet;
import org.headwaters.resource.FacetQueries;
import org.headwaters.resource.FacetValue;
import org.headwaters.resource.Fitting;
import org.headwaters.resource.Freshness;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceFilter.Sort;
import org.headwaters.resource.ResourceKind;
import org.headwaters.resource.ResourcePage;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.PageLinks;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Say;
import org.headwaters.web.frame.WordNames;

/** The library: all resources one may see, sifted and sorted. Everything stands in the address. */
@RequestScoped
@Named
public class Library {

    private static final int LONGEST = 100;
    private static final List<String> FILTERS = Stream.concat(
                    Stream.of("q"), Arrays.stream(Facet.values()).map(Facet::field))
            .toList();
    private static final List<String> CARRIED =
            Stream.concat(FILTERS.stream(), Stream.of("sort", "view")).toList();

    @Inject
    private ResourceQueries resources;

    @Inject
    private FacetQueries counts;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private WordNames names;

    @Inject
    private FoundInside inside;

    @Inject
    private Covers covers;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private ResourcePage page;
    private Fitting fitting;
    private Map<Facet, List<FacetValue>> facets = Map.of();

    /** Before the page is written. */
    public void load() {
        if (names.moved(Vocabulary.TOPIC, Facet.TOPIC.field(), this::without)
                || names.moved(Vocabulary.POPULATION, Facet.POPULATION.field(), this::without)
                || names.moved(Vocabulary.FOCUS_AREA, Facet.FOCUS.field(), this::without)) {
            return;
        }
        ResourceFilter filter = new ResourceFilter(
                getWords(),
                choice(ResourceKind.values(), "kind"),
                known(Vocabulary.TOPIC, Facet.TOPIC),
                known(Vocabulary.POPULATION, Facet.POPULATION),
                known(Vocabulary.FOCUS_AREA, Facet.FOCUS),
                choice(CommunityLanguage.values(), "language"),
                choice(Region.values(), "region"),
                choice(EvidenceLevel.values(), "evidence"),
                path.parameter(Facet.ORGANIZATION.field()),
                path.parameter(Facet.ADOPTED.field()),
                choice(Freshness.values(), Facet.CHANGED.field()),
                null,
                null,
                null,
                Optional.ofNullable(choice(Sort.values(), "sort"))
                        .orElse(getWords().isEmpty() ? Sort.NEWEST : Sort.RELEVANCE),
                number(),
                null);
        filter = resources.asked(me.get(), filter);
        fitting = filter.found();
        page = resources.list(me.get(), filter);
        facets = counts.of(me.get(), filter);
        inside.look(page.rows(), getWords());
        if (!isListed()) {
            covers.look(page.rows());
        }
    }

    /** The resources of this page. */
    public ResourcePage getPage() {
        return page;
    }

    /** The pages to link to: the first, the last and those near this one. */
    public PageLinks getPages() {
        return PageLinks.of(page.page(), page.pages(), this::pagePath);
    }

    /** Address of a page with the same filters. */
    public String pagePath(int number) {
        String address = without("");
        return number <= 1 ? address : Forms.with(address, "page", String.valueOf(number));
    }

    /** The filters that are on, each with the address that leaves it out. */
    public List<On> getOn() {
        List<On> on = new ArrayList<>();
        for (String name : FILTERS) {
            String label = label(name);
            if (!label.isEmpty()) {
                on.add(new On(label, without(name)));
            }
        }
        return on;
    }

    /** Whether nothing narrows the list but words. */
    public boolean isOnlyWords() {
        return !getWords().isEmpty() && getFolded() == 0;
    }

    /** How many are on of those that are folded away: words stand in sight. */
    public long getFolded() {
        return FILTERS.stream()
                .filter(name -> !"q".equals(name) && !label(name).isEmpty())
                .count();
    }

    /**
     * A filter that is on.
     *
     * @param label what it says
     * @param address the library without it
     */
    public record On(String label, String address) {}

    /** The filters one may choose, each with what it brings. A filter without a choice is left out, unless it is on. */
    public List<Offered> getOffered() {
        List<Offered> offered = new ArrayList<>();
        facets.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                offered.add(new Offered(facet, values));
            }
        });
        return offered;
    }

    /**
     * A filter with its values.
     *
     * @param facet the filter
     * @param values what one may choose
     */
    public record Offered(Facet facet, List<FacetValue> values) {}

    /** What a value says, with its count. */
    public String option(FacetValue value) {
        return said(value) + " (" + value.count() + ")";
    }

    private static String said(FacetValue value) {
        return value.label() == null ? Say.name(value.constant()) : value.label();
    }

    /** Whether the list is shown instead of cards. */
    public boolean isListed() {
        return path.parameter("view").equals("list");
    }

    /** Address of the other way to show it. */
    public String getOtherView() {
        String address = without("view");
        return isListed() ? address : Forms.with(address, "view", "list");
    }

    /** Whether nothing has all or most of the words, and what is shown has some of them. */
    public boolean isSome() {
        return fitting != null && fitting.some();
    }

    /** What means the same as the words and was looked for too. */
    public String getMeant() {
        return fitting == null ? "" : String.join(", ", fitting.meant());
    }

    /** What was probably meant, or empty. */
    public String getBetter() {
        return fitting == null ? "" : fitting.better();
    }

    /** Address of the same list with what was probably meant. */
    public String getBetterPath() {
        return Forms.with(without("q"), "q", getBetter());
    }

    /** The words looked for. */
    public String getWords() {
        String words = path.parameter("q").strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** What is chosen in a filter, in the form of the address. */
    public String chosen(String name) {
        return path.parameter(name).toLowerCase(Locale.ROOT);
    }

    private String label(String name) {
        if (name.equals("q")) {
            return getWords();
        }
        String chosen = chosen(name);
        if (chosen.isEmpty()) {
            return "";
        }
        List<FacetValue> values = facets.getOrDefault(Facet.valueOf(name.toUpperCase(Locale.ROOT)), List.of());
        return values.stream()
                .filter(value -> value.value().equals(chosen))
                .map(Library::said)
                .findFirst()
                // It brings nothing here; the reader takes it away again.
                .orElse(chosen);
    }

    private String without(String left) {
        String address = "/resources";
        for (String name : CARRIED) {
            String value = name.equals("q") ? getWords() : path.parameter(name);
            if (!value.isEmpty() && !name.equals(left)) {
                address = Forms.with(address, name, value);
            }
        }
        return address;
    }

    /** A word that is in no vocabulary counts as not asked for. */
    private String known(Vocabulary vocabulary, Facet facet) {
        String slug = path.parameter(facet.field());
        return slug.isEmpty()
                ? ""
                : vocabularies.find(vocabulary, slug).map(TermView::slug).orElse("");
    }

    private <E extends Enum<E>> E choice(E[] values, String name) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(path.parameter(name))) {
                return value;
            }
        }
        return null;
    }

    private int number() {
        String text = path.parameter("page");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}
