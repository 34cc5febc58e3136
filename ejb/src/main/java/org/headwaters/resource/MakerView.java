package org.headwaters.resource;

/**
 * A person or an organization that made an item.
 *
 * @param address the handle of a member or the readable address of an organization; null for somebody who is no member
 * @param name the name
 */
public record MakerView(String address, String name) {

    /** For the query: the name of today, or as it was written down. */
    public MakerView(String handle, String memberName, String written) {
        this(handle, handle == null ? written : memberName);
    }

    /** How a form writes it. */
    public String typed() {
        return address == null ? name : name + " (@" + address + ")";
    }
}
