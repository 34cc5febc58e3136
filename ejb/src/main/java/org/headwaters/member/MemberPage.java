package org.headwaters.member;

import java.util.List;

/**
 * One page of the directory.
 *
 * @param rows the members, by name
 * @param next where the next page begins, or null on the last page
 */
public record MemberPage(List<MemberRow> rows, MemberFilter.Cursor next) {}
