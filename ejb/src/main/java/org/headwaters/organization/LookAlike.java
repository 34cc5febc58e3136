package org.headwaters.organization;

import java.util.Set;

/**
 * Another organization or application that may be the same one.
 *
 * @param path address of its page
 * @param name its name
 * @param application its state when it is an application, or null for an organization
 * @param reasons why they look alike
 */
public record LookAlike(String path, String name, ApplicationState application, Set<DuplicateFinder.Reason> reasons) {}
