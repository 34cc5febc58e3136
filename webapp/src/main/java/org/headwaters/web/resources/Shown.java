package org.headwaters.web.resources;

import java.util.List;

/**
 * A film, sound or picture on the page of its resource.
 *
 * @param path where its bytes are
 * @param name its name
 * @param video whether it is a film
 * @param picture whether it is a picture
 * @param alt what a picture shows
 * @param captions its captions
 * @param said what is said in it, from its first captions; empty without
 */
public record Shown(
        String path,
        String name,
        boolean video,
        boolean picture,
        String alt,
        List<Captions> captions,
        List<String> said) {

    /**
     * Captions of a film.
     *
     * @param path where they are
     * @param language tag of their language
     * @param label name of their language
     */
    public record Captions(String path, String language, String label) {}
}
