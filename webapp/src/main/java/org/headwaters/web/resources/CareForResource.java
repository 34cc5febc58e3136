package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.member.MemberRow;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.resource.EvidenceLevel;
import org.headwaters.resource.ItemCareQueries;
import org.headwaters.resource.ItemCareService;
import org.headwaters.resource.ItemCareView;
import org.headwaters.resource.ItemState;
import org.headwaters.resource.ResourceKind;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Looks after an item: says that it is still right, hands it over, its evidence, and consent. Also tells an item's page of it. */
@RequestScoped
@Named
public class CareForResource {

    @Inject
    private ResourceQueries resources;

    @Inject
    private ItemCareQueries queries;

    @Inject
    private ItemCareService service;

    @Inject
    private CurrentActor me;

    @Inject
    private Clock clock;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ResourceView head;
    private ItemCareView care;
    private String next = "";
    private String level = "";
    private String reason = "";

    /** Before the page is written. */
    public void load() {
        head = resources.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        care = queries.of(head);
        if (!isCaring() && !isJudging() && !isAsked()) {
            throw new NotAllowed("resource.review");
        }
        // What stands in the forms that were not sent.
        if (path.parameter("reviewed").isEmpty()) {
            next = today().plusYears(1).toString();
        }
        if (path.parameter("judge").isEmpty()) {
            level = care.evidence() == null ? "" : care.evidence().name();
        }
    }

    /** How the item of a page is looked after. */
    public ItemCareView of(ResourceView item) {
        if (care == null) {
            head = item;
            care = queries.of(item);
        }
        return care;
    }

    /** Says that it is right today. */
    public void review() {
        forms.send(key -> service.reviewed(key, path.number("id"), next));
    }

    /** Asks somebody to look after it. */
    public void handOver() {
        forms.send(key -> service.handOver(key, path.number("id"), named("steward")));
    }

    /** Takes it over. */
    public void accept() {
        forms.send(key -> service.answer(key, path.number("id"), true));
    }

    /** Does not take it over. */
    public void decline() {
        forms.send(key -> service.answer(key, path.number("id"), false));
    }

    /** Says how sure one can be that it works. */
    public void judge() {
        forms.send(key -> service.judge(key, path.number("id"), level, named("reviewer")));
    }

    /** Who is named in a field: one of those the page offered for these very words, or else what was typed. */
    private String named(String field) {
        String chosen = path.parameter(field + "-chosen");
        boolean offered = path.parameter(field + "-offered").equals(path.parameter(field));
        return chosen.isEmpty() || !offered ? path.parameter(field) : chosen;
    }

    /** What stands in the field for a person. */
    public String typed(String field) {
        if (!path.parameter(field).isEmpty()) {
            return path.parameter(field);
        }
        boolean named = "reviewer".equals(field) && care != null && care.reviewerHandle() != null;
        return named ? care.reviewerName() + " (@" + care.reviewerHandle() + ")" : "";
    }

    /** Of several who may be meant, those to choose from. */
    public List<MemberRow> meant(String field) {
        return forms.isWrong() && head != null && !path.parameter(field).isBlank() && forms.error(field) != null
                ? queries.meant(me.get(), head.id(), path.parameter(field))
                : List.of();
    }

    /** Takes it out of sight. */
    public void recall() {
        forms.send(key -> service.recallConsent(key, path.number("id"), reason));
    }

    /** Shows it again. */
    public void renew() {
        forms.send(key -> service.renewConsent(key, path.number("id")));
    }

    /** Whether the actor looks after it; null-safe like the others, because forms ask before the page is loaded. */
    public boolean isCaring() {
        return care != null
                && care.state() != ItemState.DRAFT
                && ResourcePolicy.mayCare(me.get(), care.state(), care.authorId(), care.stewardId());
    }

    /** Whether the actor is asked to look after it. */
    public boolean isAsked() {
        return care != null && me.get().is(care.offeredTo());
    }

    /** Whether the actor may say how sure one can be that it works. */
    public boolean isJudging() {
        return care != null && ResourcePolicy.mayJudge(me.get(), care.state(), care.reviewerId());
    }

    /** Whether the actor may take it out of sight. */
    public boolean isRecallable() {
        return isCaring() && care.state() == ItemState.SHARED && head.kind() == ResourceKind.VIDEO_OR_STORY;
    }

    /** Whether the actor may take it out of the library, or put it back. */
    public boolean isRemovable() {
        return care != null && ResourcePolicy.mayRemove(me.get(), care.state(), care.authorId(), care.stewardId());
    }

    /** Whether it is out of sight. */
    public boolean isHeld() {
        return isCaring() && care.state() == ItemState.HELD;
    }

    /** Whether nobody looked at the page's item in time. */
    public boolean isLate() {
        return care != null && care.overdue(today());
    }

    /** Whether an item that is shared is overdue. */
    public boolean past(LocalDate reviewBy) {
        return ItemCareView.past(reviewBy, today());
    }

    private LocalDate today() {
        return CommunityDay.of(clock.instant());
    }

    /** The item. */
    public ResourceView getHead() {
        return head;
    }

    /** How it is looked after. */
    public ItemCareView getCare() {
        return care;
    }

    /** The levels to choose from. */
    public EvidenceLevel[] getLevels() {
        return EvidenceLevel.values();
    }

    /** By when it is to be looked at again. */
    public String getNext() {
        return next;
    }

    /** For the form. */
    public void setNext(String next) {
        this.next = next;
    }

    /** How sure one can be. */
    public String getLevel() {
        return level;
    }

    /** For the form. */
    public void setLevel(String level) {
        this.level = level;
    }

    /** Why it goes out of sight. */
    public String getReason() {
        return reason;
    }

    /** For the form. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
