package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.headwaters.organization.OrganizationFilter;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.organization.OrganizationQueries;
import org.headwaters.organization.OrganizationRow;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.Region;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.PageLinks;
import org.headwaters.web.frame.RequestPath;

/** The list of organizations, by name. Everything stands in the address. */
@RequestScoped
@Named
public class Organizations {

    @Inject
    private OrganizationQueries queries;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private List<OrganizationRow> rows = List.of();
    private long count;
    private int page;

    /** Before the page is written. */
    public void load() {
        OrganizationFilter filter = new OrganizationFilter(
                choice(OrganizationKind.values(), "kind"), choice(Region.values(), "region"), getQuery());
        count = queries.count(me.get(), filter);
        String wanted = path.parameter("page");
        page = Math.max(1, Math.min(wanted.matches("\\d{1,6}") ? Integer.parseInt(wanted) : 1, last()));
        rows = queries.list(me.get(), filter, page);
    }

    /** The organizations of this page. */
    public List<OrganizationRow> getRows() {
        return rows;
    }

    /** How many fit the filter. */
    public long getCount() {
        return count;
    }

    /** The number of this page, from 1. */
    public int getPage() {
        return page;
    }

    private int last() {
        return (int) Math.max(1, (count + OrganizationQueries.PER_PAGE - 1) / OrganizationQueries.PER_PAGE);
    }

    /** The other pages of the list. */
    public PageLinks getPages() {
        return PageLinks.of(page, last(), this::address);
    }

    /** Address of a page of this list. */
    public String address(int number) {
        String address = "/organizations";
        for (String name : List.of("name", "kind", "region")) {
            if (!path.parameter(name).isEmpty()) {
                address = Forms.with(address, name, path.parameter(name));
            }
        }
        return number == 1 ? address : Forms.with(address, "page", String.valueOf(number));
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return !(getQuery() + path.parameter("kind") + path.parameter("region")).isEmpty();
    }

    /** The kinds to choose from. */
    public OrganizationKind[] getKinds() {
        return OrganizationKind.values();
    }

    /** The regions to choose from. */
    public Region[] getRegions() {
        return Region.values();
    }

    /** Whether a value is the one chosen. */
    public boolean chosen(String name, Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).equals(path.parameter(name));
    }

    /** A part of a name that is looked for. */
    public String getQuery() {
        String name = path.parameter("name").strip();
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private <E extends Enum<E>> E choice(E[] values, String name) {
        for (E value : values) {
            if (chosen(name, value)) {
                return value;
            }
        }
        return null;
    }
}
