package org.headwaters.web.search;

import org.headwaters.search.FoundKind;

/**
 * Something by its title or name.
 *
 * @param kind what it is
 * @param title its title or name
 * @param path where it is
 * @param detail where it belongs; may be empty
 * @param language of the title, as in HTML; null for the community's own
 */
public record Title(FoundKind kind, String title, String path, String detail, String language) {}
