package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.search.FoundKind;
import org.headwaters.search.SuggestionQueries;

/** Discussions and resources that are like what one reads, or begins to write. */
@RequestScoped
@Named
public class Related {

    private static final Pattern MARKS = Pattern.compile("<[^>]*>|&[a-z#0-9]{1,8};");
    private static final int LOOKED_AT = 8_000;

    @Inject
    private SuggestionQueries queries;

    @Inject
    private Titles titles;

    @Inject
    private CurrentActor me;

    private final Map<String, List<Title>> asked = new HashMap<>();

    /**
     * What is like something the reader has before them.
     *
     * @param kind DISCUSSION or RESOURCE; empty for what is being written
     * @param words its words, as text or as HTML
     */
    public List<Title> to(String kind, long id, String title, String words) {
        String told = words == null ? "" : words.substring(0, Math.min(LOOKED_AT, words.length()));
        return asked.computeIfAbsent(
                kind + id,
                none -> titles.of(
                        me.get(),
                        queries.like(
                                me.get(),
                                kind.isEmpty() ? null : FoundKind.valueOf(kind),
                                id,
                                title == null ? "" : title,
                                MARKS.matcher(told).replaceAll(" "))));
    }
}
