package org.headwaters.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The links from one page of a numbered list to others: the first, the last and those near this one, with a sign where some are left
 * out.
 *
 * @param page the number of this page, from 1
 * @param last the number of the last one
 * @param links what stands in the row
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 */
public record PageLinks(int page, int last, List<Link> links, String previous, String next) {

    /** How far from this page pages are linked to. */
    private static final int NEAR = 2;

    /**
     * The links of a list.
     *
     * @param address the address of a page by its number
     */
    public static PageLinks of(int page, int last, IntFunction<String> address) {
        List<Link> links = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= last; number++) {
            if (number != 1 && number != last && Math.abs(number - page) > NEAR) {
                continue;
            }
            if (number == before + 2) {
                // One page alone is shown: its number is no longer than a sign.
                links.add(link(before + 1, page, address));
            } else if (number > before + 1) {
                links.add(new Link(0, null, null));
            }
            links.add(link(number, page, address));
            before = number;
        }
        return new PageLinks(
                page,
                last,
                links,
                page > 1 ? address.apply(page - 1) : null,
                page < last ? address.apply(page + 1) : null);
    }

    private static Link link(int number, int page, IntFunction<String> address) {
        return new Link(number, address.apply(number), number == page ? "page" : null);
    }

    /** Whether there is more than one page. */
    public boolean many() {
        return last > 1;
    }

    /**
     * One place in the row.
     *
     * @param number of the page, 0 where pages are left out
     * @param path its address
     * @param current what aria-current says, null for other pages
     */
    public record Link(int number, String path, String current) {}
}
