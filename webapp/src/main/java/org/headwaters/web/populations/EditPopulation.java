package org.headwaters.web.populations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.population.PopulationPolicy;
import org.headwaters.population.PopulationQueries;
import org.headwaters.population.PopulationService;
import org.headwaters.population.PopulationView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** A coordinator writes about a population. */
@RequestScoped
@Named
public class EditPopulation {

    @Inject
    private PopulationQueries populations;

    @Inject
    private PopulationService service;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private PopulationView head;
    private String definition = "";
    private String sources = "";

    /** Before the page is written. */
    public void load() {
        head = populations.find(path.text("slug")).orElseThrow(NotFound::new);
        if (!PopulationPolicy.mayDescribe(me.get())) {
            throw new NotAllowed("population.describe");
        }
        if (!forms.isWrong()) {
            definition = head.definition();
            sources = head.sources();
        }
    }

    /** Saves. */
    public void save() {
        String slug = path.text("slug");
        int known = path.version();
        forms.send(key -> service.describe(key, slug, known, definition, sources));
    }

    /** What is written about it. */
    public PopulationView getHead() {
        return head;
    }

    /** Who is meant. */
    public String getDefinition() {
        return definition;
    }

    /** For the form. */
    public void setDefinition(String definition) {
        this.definition = definition;
    }

    /** Where figures come from. */
    public String getSources() {
        return sources;
    }

    /** For the form. */
    public void setSources(String sources) {
        this.sources = sources;
    }
}
