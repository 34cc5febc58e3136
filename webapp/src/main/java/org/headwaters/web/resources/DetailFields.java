package org.headwaters.web.resources;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberRow;
import org.headwaters.member.OrganizationChoice;
import org.headwaters.platform.text.Region;
import org.headwaters.resource.ActionChannel;
import org.headwaters.resource.DetailForm;
import org.headwaters.resource.DetailView;
import org.headwaters.resource.Ease;
import org.headwaters.resource.Fact;
import org.headwaters.resource.FactChoice;
import org.headwaters.resource.Licence;
import org.headwaters.resource.MakerView;
import org.headwaters.resource.Makers;
import org.headwaters.resource.ResourceKind;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.Say;

/** The fields of the form for what is told beside the words: what only the kind tells, and what every kind may tell. */
public final class DetailFields {

    private static final int SPARE = 2;

    private final VocabularyQueries vocabularies;
    private final MemberQueries members;
    private Map<String, List<MemberRow>> unsure = Map.of();
    private List<OrganizationChoice> known;
    private DetailForm form = DetailForm.blank();

    DetailFields(VocabularyQueries vocabularies, MemberQueries members) {
        this.vocabularies = vocabularies;
        this.members = members;
    }

    /** Takes what was sent. */
    DetailForm read(HttpServletRequest request) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            String told = ResourceFields.one(request, fact.field());
            if (!told.isEmpty()) {
                facts.put(fact, told);
            }
        }
        form = new DetailForm(
                ResourceFields.one(request, "authors"),
                ResourceFields.many(request, "members"),
                ResourceFields.many(request, "organizations"),
                ResourceFields.one(request, "source"),
                ResourceFields.one(request, "madeOn"),
                ResourceFields.one(request, "licence"),
                ResourceFields.one(request, "region"),
                ResourceFields.one(request, "channel"),
                ResourceFields.many(request, "ease"),
                ResourceFields.many(request, "focusAreas"),
                facts);
        return form;
    }

    /** Shows what is stored. */
    void show(DetailView stored) {
        form = new DetailForm(
                stored.authors().stream().map(MakerView::typed).collect(Collectors.joining("\n")),
                List.of(),
                stored.organizations().stream().map(MakerView::name).toList(),
                stored.source(),
                stored.madeOn() == null ? "" : stored.madeOn().toString(),
                name(stored.licence()),
                name(stored.region()),
                name(stored.channel()),
                stored.ease().stream().map(Enum::name).toList(),
                stored.focusAreas().stream().map(TermView::slug).toList(),
                stored.facts());
    }

    /** Asks which of the names typed are those of members. */
    void ask(Map<String, List<MemberRow>> whom) {
        unsure = whom;
    }

    /** The members that names may mean. */
    public List<MemberRow> getUnsure() {
        return unsure.values().stream().flatMap(List::stream).toList();
    }

    /** Whether a member is ticked. */
    public boolean meant(String handle) {
        return form.members().contains(handle);
    }

    /** Says that it was asked which names are members'. */
    public String getAsked() {
        return Makers.ASKED;
    }

    /** The fields for organizations: those told, and some to fill in. */
    public List<String> getOrganizations() {
        List<String> told = new ArrayList<>(
                form.organizations().stream().filter(one -> !one.isBlank()).toList());
        for (int i = 0; i < SPARE; i++) {
            told.add("");
        }
        return told;
    }

    /** The organizations to choose from. */
    public List<OrganizationChoice> getKnown() {
        if (known == null) {
            known = members.organizations();
        }
        return known;
    }

    private static String name(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    /** What stands in the fields. */
    public DetailForm getForm() {
        return form;
    }

    /** The fields of a kind. */
    public List<FactField> factsOf(String kind) {
        return Arrays.stream(ResourceKind.values())
                .filter(one -> one.name().equalsIgnoreCase(kind))
                .findFirst()
                .map(one -> Fact.of(one).stream()
                        .map(fact -> new FactField(
                                fact.field(),
                                Say.name(fact),
                                fact.shape().name(),
                                fact.required(form.facts()),
                                form.facts().getOrDefault(fact, ""),
                                fact.choices()))
                        .collect(Collectors.toList()))
                .orElse(List.of());
    }

    /** Whether some of them must be told before it is shared. */
    public boolean asking(String kind) {
        return factsOf(kind).stream().anyMatch(FactField::required);
    }

    /**
     * A field for a fact.
     *
     * @param id its id and name
     * @param label its label
     * @param shape how it is written
     * @param required whether it must be told before sharing
     * @param value what stands in it
     * @param choices what to choose from
     */
    public record FactField(
            String id, String label, String shape, boolean required, String value, List<FactChoice> choices) {}

    /** Whether a box of the file is ticked. */
    public boolean eased(String name) {
        return form.ease().contains(name);
    }

    /** Whether the box of a focus area is ticked. */
    public boolean focused(String slug) {
        return form.focusAreas().contains(slug);
    }

    /** The licences to choose from. */
    public Licence[] getLicences() {
        return Licence.values();
    }

    /** The regions to choose from. */
    public Region[] getRegions() {
        return Region.values();
    }

    /** The channels to choose from. */
    public ActionChannel[] getChannels() {
        return ActionChannel.values();
    }

    /** What can make a file easier to use. */
    public Ease[] getEases() {
        return Ease.values();
    }

    /** The focus areas to choose from. */
    public List<TermView> getFocusAreas() {
        return vocabularies.terms(Vocabulary.FOCUS_AREA);
    }
}
