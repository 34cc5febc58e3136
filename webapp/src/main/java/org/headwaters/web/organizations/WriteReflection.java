package org.headwaters.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.headwaters.organization.OrganizationPageQueries;
import org.headwaters.organization.OrganizationPolicy;
import org.headwaters.organization.Quarter;
import org.headwaters.organization.ReflectionService;
import org.headwaters.organization.ReflectionView;
import org.headwaters.platform.gate.NotAllowed;

/** A steward looks back on a quarter. */
@RequestScoped
@Named
public class WriteReflection extends DeskPage {

    @Inject
    private OrganizationPageQueries page;

    @Inject
    private ReflectionService service;

    @Inject
    private Clock clock;

    private String quarter = "";
    private String moved = "";
    private String hard = "";
    private String next = "";

    /** Before the page is written: what was written for the chosen quarter comes back to be changed. */
    public void load() {
        find();
        if (!OrganizationPolicy.mayAttest(me.get(), head.id())) {
            throw new NotAllowed("organization.reflect");
        }
        if (forms.isWrong()) {
            return;
        }
        quarter = getQuarters().contains(path.parameter("quarter"))
                ? path.parameter("quarter")
                : getQuarters().get(0);
        page.reflections(me.get(), head.id()).stream()
                .filter(one -> one.quarter().equals(quarter) && one.repliedAt() == null)
                .findFirst()
                .ifPresent(this::continueWith);
    }

    private void continueWith(ReflectionView before) {
        moved = before.moved();
        hard = before.hard();
        next = before.next();
    }

    /** Sends it. */
    public void send() {
        forms.send(key -> service.write(key, slug(), quarter, moved, hard, next));
    }

    /** This quarter and the one before. */
    public List<String> getQuarters() {
        Instant now = clock.instant();
        return List.of(Quarter.of(now), Quarter.before(now));
    }

    /** The quarter. */
    public String getQuarter() {
        return quarter;
    }

    /** For the form. */
    public void setQuarter(String quarter) {
        this.quarter = quarter;
    }

    /** What moved. */
    public String getMoved() {
        return moved;
    }

    /** For the form. */
    public void setMoved(String moved) {
        this.moved = moved;
    }

    /** What was hard. */
    public String getHard() {
        return hard;
    }

    /** For the form. */
    public void setHard(String hard) {
        this.hard = hard;
    }

    /** What comes next. */
    public String getNext() {
        return next;
    }

    /** For the form. */
    public void setNext(String next) {
        this.next = next;
    }
}
