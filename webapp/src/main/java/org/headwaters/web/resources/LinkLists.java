package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.link.LinkGroup;
import org.headwaters.link.LinkKind;
import org.headwaters.link.LinkPolicy;
import org.headwaters.link.LinkQueries;
import org.headwaters.link.LinkWay;
import org.headwaters.link.Translations;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.resource.ResourceView;

/** The links of what a page shows. Each list is asked for once, however often the page reads it. */
@RequestScoped
@Named("linkLists")
public class LinkLists {

    @Inject
    private LinkQueries links;

    @Inject
    private CurrentActor me;

    private final Map<Long, List<LinkGroup>> ofResources = new HashMap<>();
    private final Map<Long, List<LinkGroup>> ofThreads = new HashMap<>();
    private Set<Long> superseded;
    private Translations translations;

    /** The links of a resource, by what they say. */
    public List<LinkGroup> ofResource(long id) {
        return ofResources.computeIfAbsent(id, some -> links.ofResource(me.get(), some));
    }

    /** The links of a thread, by what they say. */
    public List<LinkGroup> ofThread(long id) {
        return ofThreads.computeIfAbsent(id, some -> links.ofThread(me.get(), some));
    }

    /** The links of a resource that are not about languages, by what they say. */
    public List<LinkGroup> beside(long id) {
        return ofResource(id).stream()
                .filter(group -> group.way().kind() != LinkKind.TRANSLATED_FROM)
                .toList();
    }

    /** In which other languages there is the resource of the page. */
    public Translations translations(long id) {
        if (translations == null) {
            translations = links.translations(me.get(), id);
        }
        return translations;
    }

    /** What replaces a resource; empty where nothing does. */
    public List<LinkGroup> newer(long id) {
        return ofResource(id).stream()
                .filter(group -> group.way() == LinkWay.SUPERSEDED_BY)
                .toList();
    }

    /** Whether something newer replaces a resource of a list. */
    public boolean isSuperseded(long id) {
        if (superseded == null) {
            superseded = links.superseded(me.get());
        }
        return superseded.contains(id);
    }

    /** Whether the actor may link a resource. */
    public boolean mayLink(ResourceView resource) {
        return LinkPolicy.mayLink(me.get(), resource);
    }
}
