package org.headwaters.resource;

import static org.headwaters.resource.FactChoice.ALL_LEVELS;
import static org.headwaters.resource.FactChoice.BY_COUNTY;
import static org.headwaters.resource.FactChoice.BY_INCOME;
import static org.headwaters.resource.FactChoice.BY_NEIGHBORHOOD;
import static org.headwaters.resource.FactChoice.BY_PERSON;
import static org.headwaters.resource.FactChoice.BY_STATE;
import static org.headwaters.resource.FactChoice.CHECKED_INSIDE;
import static org.headwaters.resource.FactChoice.CHECKLIST;
import static org.headwaters.resource.FactChoice.CONTRACT;
import static org.headwaters.resource.FactChoice.EACH_MONTH;
import static org.headwaters.resource.FactChoice.EACH_QUARTER;
import static org.headwaters.resource.FactChoice.EACH_YEAR;
import static org.headwaters.resource.FactChoice.ENDED;
import static org.headwaters.resource.FactChoice.EXPERIENCED;
import static org.headwaters.resource.FactChoice.FEE;
import static org.headwaters.resource.FactChoice.FINISHED;
import static org.headwaters.resource.FactChoice.FORM_OR_LETTER;
import static org.headwaters.resource.FactChoice.FREE;
import static org.headwaters.resource.FactChoice.FREE_ACCOUNT;
import static org.headwaters.resource.FactChoice.GUIDE;
import static org.headwaters.resource.FactChoice.INSURANCE;
import static org.headwaters.resource.FactChoice.IN_A_FILE;
import static org.headwaters.resource.FactChoice.IN_FORCE;
import static org.headwaters.resource.FactChoice.IN_THE_PICTURE;
import static org.headwaters.resource.FactChoice.LAW_OR_RULE;
import static org.headwaters.resource.FactChoice.MODEL_TEXT;
import static org.headwaters.resource.FactChoice.NEW_LEARNERS;
import static org.headwaters.resource.FactChoice.NOBODY_KNOWN;
import static org.headwaters.resource.FactChoice.NOTHING_SPOKEN;
import static org.headwaters.resource.FactChoice.NOT_CHECKED;
import static org.headwaters.resource.FactChoice.NO_ACCOUNT;
import static org.headwaters.resource.FactChoice.OFTENER;
import static org.headwaters.resource.FactChoice.ONCE;
import static org.headwaters.resource.FactChoice.OTHER_PAPER;
import static org.headwaters.resource.FactChoice.OWN_RULE;
import static org.headwaters.resource.FactChoice.OWN_STORY;
import static org.headwaters.resource.FactChoice.PAID_ACCOUNT;
import static org.headwaters.resource.FactChoice.PARTLY_FREE;
import static org.headwaters.resource.FactChoice.PEER_REVIEWED;
import static org.headwaters.resource.FactChoice.PLANNED;
import static org.headwaters.resource.FactChoice.PROPOSED;
import static org.headwaters.resource.FactChoice.RUNNING;
import static org.headwaters.resource.FactChoice.SLIDES;
import static org.headwaters.resource.FactChoice.SOME_EXPERIENCE;
import static org.headwaters.resource.FactChoice.SPOKEN_CONSENT;
import static org.headwaters.resource.FactChoice.STOPPED;
import static org.headwaters.resource.FactChoice.WHOLE_COUNTRY;
import static org.headwaters.resource.FactChoice.WRITTEN_CONSENT;
import static org.headwaters.resource.FactChoice.WRITTEN_STORY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What only items of one kind tell, in the order of the form. */
public enum Fact {
    FOR_WHOM(EnumSet.of(ResourceKind.TOOLKIT, ResourceKind.DOCUMENT), Shape.LINE, 200),
    TIME_NEEDED(EnumSet.of(ResourceKind.TOOLKIT), Shape.LINE, 200),
    YOU_NEED(EnumSet.of(ResourceKind.TOOLKIT), Shape.TEXT, 2_000),
    PAPER(ResourceKind.DOCUMENT, false, GUIDE, CHECKLIST, FORM_OR_LETTER, SLIDES, OTHER_PAPER),
    POLICY_TYPE(ResourceKind.POLICY_EXEMPLAR, false, LAW_OR_RULE, OWN_RULE, CONTRACT, MODEL_TEXT),
    JURISDICTION(EnumSet.of(ResourceKind.POLICY_EXEMPLAR), Shape.LINE, 200),
    POLICY_STAGE(ResourceKind.POLICY_EXEMPLAR, false, PROPOSED, IN_FORCE, ENDED),
    IN_FORCE_SINCE(EnumSet.of(ResourceKind.POLICY_EXEMPLAR), Shape.DAY, 10),
    PUBLISHER(EnumSet.of(ResourceKind.REPORT), Shape.LINE, 200),
    PUBLISHED_AS(EnumSet.of(ResourceKind.REPORT), Shape.NUMBER, 200),
    CHECKED(ResourceKind.REPORT, false, PEER_REVIEWED, CHECKED_INSIDE, NOT_CHECKED),
    YEARS_COVERED(EnumSet.of(ResourceKind.DATA_SET), Shape.LINE, 100),
    PLACE_COVERED(EnumSet.of(ResourceKind.DATA_SET), Shape.LINE, 200),
    UPDATED(ResourceKind.DATA_SET, false, OFTENER, EACH_MONTH, EACH_QUARTER, EACH_YEAR, ONCE),
    SMALLEST_AREA(ResourceKind.DATA_SET, false, WHOLE_COUNTRY, BY_STATE, BY_COUNTY, BY_NEIGHBORHOOD, BY_PERSON),
    SMALL_NUMBERS(EnumSet.of(ResourceKind.DATA_SET), Shape.TEXT, 1_000),
    RUN_BY(EnumSet.of(ResourceKind.LINK), Shape.LINE, 200),
    PRICE(ResourceKind.LINK, false, FREE, PARTLY_FREE, FEE),
    ACCOUNT(ResourceKind.LINK, false, NO_ACCOUNT, FREE_ACCOUNT, PAID_ACCOUNT),
    LEARNER_LEVEL(ResourceKind.CURRICULUM, true, NEW_LEARNERS, SOME_EXPERIENCE, EXPERIENCED, ALL_LEVELS),
    CONSENT(ResourceKind.VIDEO_OR_STORY, true, WRITTEN_CONSENT, SPOKEN_CONSENT, OWN_STORY, NOBODY_KNOWN),
    CONSENT_DAY(ResourceKind.VIDEO_OR_STORY, false, Shape.DAY, 10),
    CAPTIONS(ResourceKind.VIDEO_OR_STORY, true, IN_THE_PICTURE, IN_A_FILE, NOTHING_SPOKEN, WRITTEN_STORY),
    TRANSCRIPT(ResourceKind.VIDEO_OR_STORY, true, Shape.TEXT, 20_000),
    CONTENT_NOTE(ResourceKind.VIDEO_OR_STORY, false, Shape.LINE, 200),
    ELIGIBILITY(ResourceKind.SERVICE, true, Shape.TEXT, 2_000),
    COST(ResourceKind.SERVICE, true, FREE, BY_INCOME, INSURANCE, FEE),
    HOW_TO_REACH(ResourceKind.SERVICE, true, Shape.TEXT, 2_000),
    CONTACT(ResourceKind.SERVICE, true, Shape.LINE, 200),
    AIM(ResourceKind.IMPROVEMENT_PROJECT, true, Shape.TEXT, 2_000),
    PEOPLE(ResourceKind.IMPROVEMENT_PROJECT, true, Shape.TEXT, 2_000),
    INTERVENTIONS(ResourceKind.IMPROVEMENT_PROJECT, true, Shape.TEXT, 4_000),
    PARTNERS(ResourceKind.IMPROVEMENT_PROJECT, false, Shape.TEXT, 2_000),
    MEASURES(ResourceKind.IMPROVEMENT_PROJECT, true, Shape.TEXT, 4_000),
    PROJECT_STATE(ResourceKind.IMPROVEMENT_PROJECT, true, PLANNED, RUNNING, FINISHED, STOPPED),
    SHORT_ANSWER(ResourceKind.FAQ_ENTRY, true, Shape.TEXT, 1_000),
    REASONS(ResourceKind.FAQ_ENTRY, true, Shape.TEXT, 8_000),
    SOURCES(ResourceKind.FAQ_ENTRY, true, Shape.TEXT, 4_000),
    REVIEWER(ResourceKind.FAQ_ENTRY, true, Shape.LINE, 120),
    REVIEWED_ON(ResourceKind.FAQ_ENTRY, true, Shape.DAY, 10);

    /** How a fact is written. */
    public enum Shape {
        LINE,
        TEXT,
        DAY,
        /** DOI, ISBN or PubMed number. */
        NUMBER,
        CHOICE
    }

    private final Set<ResourceKind> kinds;
    private final boolean required;
    private final Shape shape;
    private final int limit;
    private final List<FactChoice> choices;

    /** What may be told and need not. */
    Fact(Set<ResourceKind> kinds, Shape shape, int limit) {
        this.kinds = kinds;
        this.required = false;
        this.shape = shape;
        this.limit = limit;
        this.choices = List.of();
    }

    Fact(ResourceKind kind, boolean required, Shape shape, int limit) {
        this.kinds = EnumSet.of(kind);
        this.required = required;
        this.shape = shape;
        this.limit = limit;
        this.choices = List.of();
    }

    Fact(ResourceKind kind, boolean required, FactChoice... choices) {
        this.kinds = EnumSet.of(kind);
        this.required = required;
        this.shape = Shape.CHOICE;
        this.limit = 20;
        this.choices = List.of(choices);
    }

    /** The facts of a kind. */
    public static List<Fact> of(ResourceKind kind) {
        return Arrays.stream(values()).filter(fact -> fact.kinds.contains(kind)).toList();
    }

    /** Whether it must be told before the item is shared. A story that is written needs no second writing down. */
    public boolean required(Map<Fact, String> told) {
        return required && !(this == TRANSCRIPT && WRITTEN_STORY.name().equals(told.get(CAPTIONS)));
    }

    /** How it is written. */
    public Shape shape() {
        return shape;
    }

    /** Longest text in characters. */
    public int limit() {
        return limit;
    }

    /** What to choose from, where it is a choice. */
    public List<FactChoice> choices() {
        return choices;
    }

    /** Name of its field in forms. */
    public String field() {
        return "fact-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
