package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadType;
import org.headwaters.discussion.types.ShownTo;
import org.headwaters.discussion.types.TypeFieldsSaved;
import org.headwaters.discussion.types.TypePolicy;
import org.headwaters.discussion.types.TypeQueries;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.RequestPath;

/**
 * The fields that a thread of some type has beside title and words, in the form that starts a thread and in the one that edits its first
 * post. What was sent is shown again; else the draft; else what is stored.
 */
@RequestScoped
@Named
public class TypeFields {

    @Inject
    private RequestPath path;

    @Inject
    private StartThread start;

    @Inject
    private EditPost edit;

    @Inject
    private ThreadQueries threads;

    @Inject
    private TypeQueries types;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private CurrentActor me;

    private PostFields fields;

    /** The types the reader may start a thread of, in some space at least. */
    public List<ThreadType> getTypes() {
        return Stream.of(ThreadType.values())
                .filter(type -> TypePolicy.mayStartAnywhere(me.get(), type))
                .toList();
    }

    /** Whether the form holds the fields of a type: all one may choose from, or the one of the thread that is edited. */
    public boolean offers(String type, String chosen) {
        return isEditing()
                ? type.equals(chosen)
                : getTypes().stream().anyMatch(offered -> offered.name().equals(type));
    }

    /** What stands in a field. */
    public String value(String name) {
        return fields().text(name);
    }

    /** Whether a value is among those of a field. */
    public boolean chosen(String name, String value) {
        return fields().all(name).contains(value);
    }

    /** Whether any topic is chosen. */
    public boolean isAnyTopic() {
        return fields().has("topic");
    }

    /** Whether an audience is chosen; members until one says otherwise. */
    public boolean shownTo(ShownTo audience) {
        return fields().has("audience") ? chosen("audience", audience.name()) : audience == ShownTo.MEMBERS;
    }

    /** The audiences to choose from. */
    public ShownTo[] getAudiences() {
        return ShownTo.values();
    }

    /** The topics to choose from. */
    public List<TermView> getTopics() {
        return vocabularies.terms(Vocabulary.TOPIC);
    }

    /** The populations to choose from. */
    public List<TermView> getPopulations() {
        return vocabularies.terms(Vocabulary.POPULATION);
    }

    private boolean isEditing() {
        return !path.text("number").isEmpty();
    }

    private PostFields fields() {
        if (fields == null) {
            PostFields sent = path.postFields();
            fields = sent.has(TypeFieldsSaved.SHOWN) ? sent : kept();
        }
        return fields;
    }

    private PostFields kept() {
        DraftView found = isEditing() ? edit.getDraft() : start.getDraft();
        PostFields draft = found == null ? PostFields.NONE : found.postFields();
        if (draft.has(TypeFieldsSaved.SHOWN) || !isEditing()) {
            return draft;
        }
        return threads.find(me.get(), path.number("id")).map(types::stored).orElse(PostFields.NONE);
    }
}
