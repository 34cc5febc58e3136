package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.headwaters.discussion.FoundPostQueries;
import org.headwaters.guide.GuidePages;
import org.headwaters.member.MemberOverview;
import org.headwaters.organization.OrganizationOverview;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.resource.FoundResourceQueries;
import org.headwaters.search.FoundKind;
import org.headwaters.search.Hit;
import org.headwaters.space.SpaceQueries;
import org.headwaters.web.frame.Say;

/** Loads titles and names of what was found, each kind of thing through its own queries and so through its own rules. */
@RequestScoped
public class Titles {

    @Inject
    private FoundPostQueries posts;

    @Inject
    private FoundResourceQueries resources;

    @Inject
    private MemberOverview members;

    @Inject
    private OrganizationOverview organizations;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private GuidePages guides;

    /** The titles in their order, without those that the actor may not see. */
    public List<Title> of(Actor actor, List<Hit> hits) {
        Map<FoundKind, Map<Long, Title>> loaded = new EnumMap<>(FoundKind.class);
        for (FoundKind kind : FoundKind.values()) {
            List<Hit> some = hits.stream().filter(hit -> hit.kind() == kind).toList();
            loaded.put(kind, some.isEmpty() ? Map.of() : load(actor, kind, some));
        }
        return hits.stream()
                .map(hit -> loaded.get(hit.kind()).get(hit.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<Long, Title> load(Actor actor, FoundKind kind, List<Hit> hits) {
        List<Long> ids = hits.stream().map(Hit::id).toList();
        Map<Long, Title> titles = new HashMap<>();
        switch (kind) {
            case DISCUSSION -> posts.found(actor, hits.stream().map(Hit::item).toList())
                    .forEach(post -> titles.put(
                            post.threadId(),
                            new Title(
                                    kind,
                                    post.title(),
                                    "/discussions/" + post.threadId() + "/" + post.threadSlug(),
                                    post.spaceName(),
                                    null)));
            case RESOURCE, FAQ -> resources
                    .found(actor, ids)
                    .forEach(found -> titles.put(
                            found.id(),
                            new Title(
                                    kind,
                                    found.title(),
                                    found.path(),
                                    Say.name(found.kind()),
                                    found.language() == CommunityLanguage.EN
                                            ? null
                                            : found.language().tag())));
            case PERSON -> members.of(actor, ids)
                    .forEach(found -> titles.put(
                            found.id(),
                            new Title(
                                    kind, found.name(), "/members/" + found.handle(), found.organizationName(), null)));
            case ORGANIZATION -> organizations
                    .found(ids)
                    .forEach(found -> titles.put(
                            found.id(), new Title(kind, found.name(), found.path(), Say.name(found.kind()), null)));
            case SPACE -> spaces.readable(actor).stream()
                    .filter(space -> ids.contains(space.id()))
                    .forEach(found -> titles.put(
                            found.id(),
                            new Title(kind, found.name(), "/spaces/" + found.slug(), Say.name(found.kind()), null)));
            case GUIDE -> guides.readable(actor).stream()
                    .filter(part -> ids.contains(part.id()))
                    .forEach(part -> titles.put(
                            part.id(),
                            new Title(
                                    kind,
                                    part.title(),
                                    part.path(),
                                    Say.say("search", "guide." + part.book(), null, null, null),
                                    null)));
        }
        return titles;
    }
}
