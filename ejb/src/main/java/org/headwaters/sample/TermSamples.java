package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The sample's curated words for resources: topics and populations. */
@ApplicationScoped
public class TermSamples implements SamplePart {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public void load(SampleTimes times) {
        JsonObject vocabularies = SampleFiles.object("vocabularies.json");
        insert("TOPIC", vocabularies, "topics");
        insert("POPULATION", vocabularies, "populations");
    }

    private void insert(String vocabulary, JsonObject vocabularies, String key) {
        for (JsonObject term : vocabularies.getJsonArray(key).getValuesAs(JsonObject.class)) {
            em.createNativeQuery("INSERT IGNORE INTO term (vocabulary, slug, label) VALUES (?1, ?2, ?3)")
                    .setParameter(1, vocabulary)
                    .setParameter(2, term.getString("slug"))
                    .setParameter(3, term.getString("label"))
                    .executeUpdate();
        }
    }
}
