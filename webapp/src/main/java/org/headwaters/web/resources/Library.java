package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.resource.ResourceFilter;
import org.headwaters.resource.ResourceFilter.Sort;
import org.headwaters.resource.ResourceKind;
import org.headwaters.resource.ResourcePage;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Say;

/** The library: all resources one may see, sifted and sorted. Everything stands in the address. */
@RequestScoped
@Named
public class Library {

    private static final int LONGEST = 100;
    private static final List<String> FILTERS = List.of("q", "kind", "topic", "population", "language");

    @Inject
    private ResourceQueries resources;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private FoundInside inside;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private List<TermView> topics = List.of();
    private List<TermView> populations = List.of();
    private ResourcePage page;

    /** Before the page is written. */
    public void load() {
        topics = vocabularies.terms(Vocabulary.TOPIC);
        populations = vocabularies.terms(Vocabulary.POPULATION);
        page = resources.list(
                me.get(),
                new ResourceFilter(
                        getWords(),
                        choice(ResourceKind.values(), "kind"),
                        known(topics, "topic"),
                        known(populations, "population"),
                        choice(CommunityLanguage.values(), "language"),
                        null,
                        null,
                        null,
                        Optional.ofNullable(choice(Sort.values(), "sort")).orElse(Sort.NEWEST),
                        number()));
        inside.look(page.rows(), getWords());
    }

    /** The resources of this page. */
    public ResourcePage getPage() {
        return page;
    }

    /** The pages to link to: the first, the last and those near this one. */
    public List<Integer> getPages() {
        return IntStream.rangeClosed(1, page.pages())
                .filter(n -> n == 1 || n == page.pages() || Math.abs(n - page.page()) <= 2)
                .boxed()
                .toList();
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

    /**
     * A filter that is on.
     *
     * @param label what it says
     * @param address the library without it
     */
    public record On(String label, String address) {}

    /** The kinds one may choose. */
    public ResourceKind[] getKinds() {
        return ResourceKind.values();
    }

    /** The languages one may choose. */
    public CommunityLanguage[] getLanguages() {
        return CommunityLanguage.values();
    }

    /** The topics one may choose. */
    public List<TermView> getTopics() {
        return topics;
    }

    /** The populations one may choose. */
    public List<TermView> getPopulations() {
        return populations;
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
        return switch (name) {
            case "q" -> getWords();
            case "kind" -> Say.name(choice(ResourceKind.values(), name));
            case "language" -> Say.name(choice(CommunityLanguage.values(), name));
            case "topic" -> termLabel(topics, name);
            default -> termLabel(populations, name);
        };
    }

    private String termLabel(List<TermView> terms, String name) {
        return terms.stream()
                .filter(term -> term.slug().equals(path.parameter(name)))
                .map(TermView::label)
                .findFirst()
                .orElse("");
    }

    private String without(String left) {
        String address = "/resources";
        for (String name : List.of("q", "kind", "topic", "population", "language", "sort")) {
            String value = name.equals("q") ? getWords() : path.parameter(name);
            if (!value.isEmpty() && !name.equals(left)) {
                address = Forms.with(address, name, value);
            }
        }
        return address;
    }

    /** A word that is in no vocabulary counts as not asked for. */
    private String known(List<TermView> terms, String name) {
        String slug = path.parameter(name);
        return slug.isEmpty() || terms.stream().anyMatch(term -> term.slug().equals(slug)) ? slug : "";
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
