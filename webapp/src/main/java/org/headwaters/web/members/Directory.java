package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.headwaters.member.MemberFilter;
import org.headwaters.member.MemberFilter.Cursor;
import org.headwaters.member.MemberFilter.Mentoring;
import org.headwaters.member.MemberPage;
import org.headwaters.member.MemberPolicy;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberRow;
import org.headwaters.member.OrganizationChoice;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.WordNames;

/** The directory of members. Everything stands in the address. A visitor is told that people are visible to members. */
@RequestScoped
@Named("directory")
public class Directory {

    /** Longer words in an address find nothing, so they are cut rather than carried on. */
    private static final int LONGEST_SEARCH = 100;

    /** So many of the filters are always open. */
    private static final int OFTEN = 3;

    private static final List<String> FILTERS = List.of(
            "name", "expertise", "interest", "population", "mentoring", "language", "region", "organization", "kind");

    @Inject
    private MemberQueries members;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private WordNames names;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private MemberPage page;
    private List<OrganizationChoice> organizations = List.of();
    private List<TermView> populations = List.of();

    /** Before the page is written. */
    public void load() {
        if (names.moved(Vocabulary.POPULATION, "population", this::without)) {
            return;
        }
        page = members.list(
                me.get(),
                new MemberFilter(
                        words("name"),
                        words("expertise"),
                        words("interest"),
                        words("organization"),
                        name(known(OrganizationKind.values(), "kind")),
                        words("population"),
                        known(Region.values(), "region"),
                        CommunityLanguage.of(words("language")).orElse(null),
                        known(Mentoring.values(), "mentoring"),
                        Cursor.of(path.parameter("after"))));
        if (isOpen()) {
            organizations = members.organizations();
            populations = vocabularies.terms(Vocabulary.POPULATION);
        }
    }

    /** Whether the actor may see people at all. */
    public boolean isOpen() {
        return MemberPolicy.mayBrowse(me.get());
    }

    /** The members of this page. */
    public List<MemberRow> getRows() {
        return page.rows();
    }

    /** The organizations one may choose. */
    public List<OrganizationChoice> getOrganizations() {
        return organizations;
    }

    /** The regions one may choose. */
    public Region[] getRegions() {
        return Region.values();
    }

    /** The kinds of organizations one may choose. */
    public OrganizationKind[] getKinds() {
        return OrganizationKind.values();
    }

    /** The people one may choose whom somebody works with. */
    public List<TermView> getPopulations() {
        return populations;
    }

    /** What one may choose about mentoring. */
    public Mentoring[] getMentorings() {
        return Mentoring.values();
    }

    /** Whether a filter is set that stands among the rare ones. */
    public boolean isMore() {
        return FILTERS.stream().skip(OFTEN).anyMatch(filter -> !words(filter).isEmpty());
    }

    /** The languages one may choose. */
    public List<CommunityLanguage> getLanguages() {
        return CommunityLanguage.spoken();
    }

    /** What a filter is set to, in the form of the address; empty when not set. */
    public String words(String filter) {
        String value = path.parameter(filter).replaceAll("\\p{Cntrl}+", " ").strip();
        return value.codePointCount(0, value.length()) > LONGEST_SEARCH
                ? value.substring(0, value.offsetByCodePoints(0, LONGEST_SEARCH))
                : value;
    }

    /** Whether any filter is set. */
    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(filter -> !words(filter).isEmpty());
    }

    /** Address of the next page, or null. */
    public String getNext() {
        return page.next() == null
                ? null
                : Forms.with(filtered(), "after", page.next().text());
    }

    /** Address of the first page, when this is not it; null otherwise. */
    public String getFirst() {
        return path.parameter("after").isEmpty() ? null : filtered();
    }

    private String filtered() {
        return without("");
    }

    private String without(String left) {
        String address = "/members";
        for (String filter : FILTERS) {
            String value = words(filter);
            if (!value.isEmpty() && !filter.equals(left)) {
                address = Forms.with(address, filter, value);
            }
        }
        return address;
    }

    /** The value of an enum that a filter names in small letters, or null. */
    private <E extends Enum<E>> E known(E[] values, String filter) {
        return Stream.of(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(words(filter)))
                .findFirst()
                .orElse(null);
    }

    private static String name(Enum<?> value) {
        return value == null ? "" : value.name();
    }
}
