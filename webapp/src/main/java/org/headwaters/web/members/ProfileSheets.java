package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.MemberView;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.Markdown;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/** Makes the sheet of a profile that was read for somebody. */
@RequestScoped
public class ProfileSheets {

    @Inject
    private MemberQueries members;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private Markdown markdown;

    /** The sheet of a member whom the queries have shown this reader. */
    ProfileSheet of(Actor reader, MemberView member) {
        List<String> populations = member.list("populations");
        return new ProfileSheet(
                member,
                markdown.render(member.text("about")),
                members.spaces(reader, member),
                populations.isEmpty() ? List.of() : vocabularies.named(Vocabulary.POPULATION, populations));
    }
}
