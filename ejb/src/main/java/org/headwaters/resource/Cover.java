package org.headwaters.resource;

import org.headwaters.extract.InsideView;

/**
 * What the card of a resource may show of its first file.
 *
 * @param fileId id of the file
 * @param name its name
 * @param picture whether the file is itself a picture that is small enough
 * @param alt what such a picture shows; empty while nobody has said so
 * @param inside what was found in a document, whose first page is shown; null for a picture
 */
public record Cover(long fileId, String name, boolean picture, String alt, InsideView inside) {}
