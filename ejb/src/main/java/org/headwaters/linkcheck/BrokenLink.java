package org.headwaters.linkcheck;

import org.headwaters.resource.ResourceRow;

/**
 * A resource whose link needs somebody.
 *
 * @param resource the resource
 * @param link what became of its link
 */
public record BrokenLink(ResourceRow resource, LinkCheckView link) {}
