package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.headwaters.member.MemberFilter;
import org.headwaters.member.MemberFilter.Cursor;
import org.headwaters.member.MemberPage;
import org.headwaters.member.MemberPolicy;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberRow;
import org.headwaters.member.OrganizationChoice;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The directory of members. Everything stands in the address. A visitor is told that people are visible to members. */
@RequestScoped
@Named("directory")
public class Directory {

    /** Longer words in an address find nothing, so they are cut rather than carried on. */
    private static final int LONGEST_SEARCH = 100;

    private static final List<String> FILTERS =
            List.of("name", "expertise", "interest", "organization", "region", "language");

    @Inject
    private MemberQueries members;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private MemberPage page;
    private List<OrganizationChoice> organizations = List.of();

    /** Before the page is written. */
    public void load() {
        page = members.list(
                me.get(),
                new MemberFilter(
                        words("name"),
                        words("expertise"),
                        words("interest"),
                        words("organization"),
                        region(),
                        CommunityLanguage.of(words("language")).orElse(null),
                        Cursor.of(path.parameter("after"))));
        if (isOpen()) {
            organizations = members.organizations();
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
        String address = "/members";
        for (String filter : FILTERS) {
            String value = words(filter);
            if (!value.isEmpty()) {
                address = Forms.with(address, filter, value);
            }
        }
        return address;
    }

    private Region region() {
        return Stream.of(Region.values())
                .filter(region -> region.name().toLowerCase(Locale.ROOT).equals(words("region")))
                .findFirst()
                .orElse(null);
    }
}
