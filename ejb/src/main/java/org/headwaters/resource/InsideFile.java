package org.headwaters.resource;

/**
 * Words inside a file of a resource.
 *
 * @param words with a few words around
 * @param page the page they stand on, or the slide, from 1; 0 where nobody knows
 * @param fileId the file
 * @param name its name
 * @param pdf whether it is a PDF, which an address can open at a page
 */
public record InsideFile(String words, int page, long fileId, String name, boolean pdf) {}
