package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headwaters.discussion.FoundPost;
import org.headwaters.discussion.FoundPostQueries;
import org.headwaters.discussion.ThreadType;
import org.headwaters.guide.GuidePages;
import org.headwaters.guide.GuidePart;
import org.headwaters.member.MemberOverview;
import org.headwaters.member.MemberRow;
import org.headwaters.member.ProfileField;
import org.headwaters.note.NoteQueries;
import org.headwaters.organization.FoundOrganization;
import org.headwaters.organization.OrganizationOverview;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Markdown;
import org.headwaters.resource.FoundResource;
import org.headwaters.resource.FoundResourceQueries;
import org.headwaters.resource.InsideFile;
import org.headwaters.resource.InsideFiles;
import org.headwaters.search.FoundKind;
import org.headwaters.search.Hit;
import org.headwaters.search.Passage;
import org.headwaters.search.Passages;
import org.headwaters.search.Sought;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.Say;
import org.headwaters.web.resources.FileServlet;

/**
 * Loads what was found, each kind of thing through its own queries and so through its own rules: what has become hidden since, or was
 * never to be seen, is not there.
 */
@RequestScoped
public class Results {

    private static final int LONGEST = 50_000;

    @Inject
    private FoundPostQueries posts;

    @Inject
    private FoundResourceQueries resources;

    @Inject
    private InsideFiles insideFiles;

    @Inject
    private MemberOverview members;

    @Inject
    private OrganizationOverview organizations;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private NoteQueries notes;

    @Inject
    private Markdown markdown;

    @Inject
    private GuidePages guidePages;

    @Inject
    private Narrowing narrowing;

    /**
     * The results in their order, without those that the actor may not see.
     *
     * @param meant what means the same as something that was typed
     */
    public List<FiledResult> load(Actor actor, Sought sought, List<String> meant, List<Hit> hits) {
        Passages passages = Passages.of(sought, meant);
        Map<FoundKind, Map<Long, Result>> loaded = new EnumMap<>(FoundKind.class);
        loaded.put(FoundKind.DISCUSSION, posts(actor, passages, of(hits, FoundKind.DISCUSSION)));
        loaded.put(FoundKind.RESOURCE, resources(actor, sought, meant, passages, FoundKind.RESOURCE, hits));
        loaded.put(FoundKind.FAQ, resources(actor, sought, meant, passages, FoundKind.FAQ, hits));
        loaded.put(FoundKind.GUIDE, guides(actor, passages, ids(hits, FoundKind.GUIDE)));
        loaded.put(FoundKind.PERSON, people(actor, passages, ids(hits, FoundKind.PERSON)));
        loaded.put(FoundKind.ORGANIZATION, organizations(passages, ids(hits, FoundKind.ORGANIZATION)));
        loaded.put(FoundKind.SPACE, spaces(actor, passages, ids(hits, FoundKind.SPACE)));
        return hits.stream()
                .filter(hit -> loaded.get(hit.kind()).containsKey(hit.id()))
                .map(hit -> FiledResult.of(loaded.get(hit.kind()).get(hit.id()), filed(passages, hit)))
                .toList();
    }

    private List<Passage> filed(Passages passages, Hit hit) {
        return hit.terms().isEmpty()
                ? List.of()
                : narrowing.labels(hit.terms()).stream().map(passages::whole).toList();
    }

    private Map<Long, Result> posts(Actor actor, Passages passages, List<Hit> hits) {
        Map<Long, Integer> items = hits.stream().collect(Collectors.toMap(Hit::item, Hit::items));
        List<FoundPost> found = posts.found(actor, items.keySet());
        Map<Long, String> warned =
                notes.notes(actor, found.stream().map(FoundPost::id).toList());
        Map<Long, Result> results = new HashMap<>();
        for (FoundPost post : found) {
            String note = warned.getOrDefault(post.id(), "");
            results.put(
                    post.threadId(),
                    new Result(
                            FoundKind.DISCUSSION,
                            post.path(),
                            passages.whole(post.title()),
                            note.isEmpty() ? passages.best(markdown.excerpt(post.body(), LONGEST)) : null,
                            null,
                            note,
                            facts(
                                    post.type() == ThreadType.DISCUSSION ? null : Say.name(post.type()),
                                    post.spaceName(),
                                    post.authorName()),
                            post.writtenAt(),
                            items.get(post.id()) - 1,
                            post.accepted() > 0,
                            null));
        }
        return results;
    }

    private Map<Long, Result> resources(
            Actor actor, Sought sought, List<String> meant, Passages passages, FoundKind kind, List<Hit> hits) {
        List<FoundResource> all = resources.found(actor, ids(hits, kind));
        Map<Long, Passage> said = new HashMap<>();
        all.forEach(found -> said.put(found.id(), passages.best(markdown.excerpt(found.told(), LONGEST))));
        // Files are long: only those are looked into of which nothing else shows all that was looked for.
        List<Long> unsaid = said.entrySet().stream()
                .filter(one -> one.getValue().words() < sought.parts().size())
                .map(Map.Entry::getKey)
                .toList();
        Map<Long, InsideFile> inside = insideFiles.excerpts(unsaid, Passages.likely(sought, meant));
        return all.stream().collect(Collectors.toMap(FoundResource::id, found -> {
            Passage told = said.get(found.id());
            InsideFile file = inside.get(found.id());
            Passage there = file == null ? null : passages.best(file.words());
            boolean inFile = file != null && there.words() > told.words();
            return new Result(
                    kind,
                    found.path(),
                    passages.whole(found.title()),
                    inFile ? there : told,
                    inFile ? place(file) : null,
                    "",
                    facts(
                            kind == FoundKind.FAQ ? null : Say.name(found.kind()),
                            found.organizationName(),
                            found.language() == CommunityLanguage.EN ? null : Say.name(found.language()),
                            found.inUse() == 0 ? null : Say.say("search", "inUse", found.inUse(), null, null)),
                    found.sharedAt(),
                    0,
                    false,
                    null);
        }));
    }

    private static Result.InFile place(InsideFile file) {
        String path = FileServlet.path(file.fileId(), file.name());
        return new Result.InFile(
                file.name(), file.page(), file.pdf() && file.page() > 1 ? path + "#page=" + file.page() : path);
    }

    private Map<Long, Result> people(Actor actor, Passages passages, List<Long> ids) {
        return members.of(actor, ids).stream()
                .collect(Collectors.toMap(
                        MemberRow::id,
                        found -> new Result(
                                FoundKind.PERSON,
                                "/members/" + found.handle(),
                                passages.whole(found.name()),
                                passages.best(told(found)),
                                null,
                                "",
                                facts(found.organizationName()),
                                null,
                                0,
                                false,
                                found)));
    }

    /** What the profile shows the reader, in one line. */
    private static String told(MemberRow found) {
        return ProfileField.searched().stream()
                .map(found.shown()::text)
                .filter(text -> !text.isBlank())
                .map(text -> text.strip().replace("\n", ", "))
                .collect(Collectors.joining(". "));
    }

    private Map<Long, Result> organizations(Passages passages, List<Long> ids) {
        return organizations.found(ids).stream()
                .collect(Collectors.toMap(
                        FoundOrganization::id,
                        found -> new Result(
                                FoundKind.ORGANIZATION,
                                found.path(),
                                passages.whole(found.name()),
                                passages.best(found.mission()),
                                null,
                                "",
                                facts(Say.name(found.kind()), Say.name(found.region())),
                                null,
                                0,
                                false,
                                null)));
    }

    private Map<Long, Result> spaces(Actor actor, Passages passages, List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : spaces
                        .counted(spaces.readable(actor).stream()
                                .filter(space -> ids.contains(space.id()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                SpaceSummary::id,
                                found -> new Result(
                                        FoundKind.SPACE,
                                        "/spaces/" + found.slug(),
                                        passages.whole(found.name()),
                                        passages.best(found.purpose()),
                                        null,
                                        "",
                                        facts(
                                                Say.name(found.kind()),
                                                Say.say("spaces", "members", found.members(), null, null)),
                                        null,
                                        0,
                                        false,
                                        null)));
    }

    private Map<Long, Result> guides(Actor actor, Passages passages, List<Long> ids) {
        return guidePages.readable(actor).stream()
                .filter(part -> ids.contains(part.id()))
                .collect(Collectors.toMap(
                        GuidePart::id,
                        part -> new Result(
                                FoundKind.GUIDE,
                                part.path(),
                                passages.whole(part.title()),
                                passages.best(markdown.excerpt(part.words(), LONGEST)),
                                null,
                                "",
                                facts(Say.say("search", "guide." + part.book(), null, null, null)),
                                null,
                                0,
                                false,
                                null)));
    }

    private static List<String> facts(String... facts) {
        return Stream.of(facts).filter(fact -> fact != null && !fact.isEmpty()).toList();
    }

    private static List<Hit> of(List<Hit> hits, FoundKind kind) {
        return hits.stream().filter(hit -> hit.kind() == kind).toList();
    }

    private static List<Long> ids(List<Hit> hits, FoundKind kind) {
        return of(hits, kind).stream().map(Hit::id).toList();
    }
}
