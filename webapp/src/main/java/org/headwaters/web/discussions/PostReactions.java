package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.headwaters.discussion.PostView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.reaction.ReactionCount;
import org.headwaters.web.frame.Html;
import org.headwaters.web.frame.Say;
import org.headwaters.web.frame.Words;
import org.headwaters.web.voice.Reactions;

/** Writes the reactions under a post, a part of {@link PostActs}. */
@RequestScoped
public class PostReactions {

    private static final String VOICE = "voice";

    @Inject
    private ReadThread thread;

    @Inject
    private PostAddresses addresses;

    @Inject
    private Reactions reactions;

    @Inject
    private CurrentActor me;

    /** Writes what was said with one press, and the buttons for those who may. */
    void write(Html html, PostView post) throws IOException {
        List<ReactionCount> given = reactions.given(post);
        boolean may = reactions.may(post);
        if (given.isEmpty() && !may) {
            return;
        }
        if (given.isEmpty()) {
            menu(html, post, reactions.open(post));
            return;
        }
        html.open(
                "div",
                "class",
                "reactions",
                "role",
                "group",
                "aria-label",
                Words.of(VOICE, "reactionsTo", post.number()));
        if (may) {
            for (ReactionCount one : given) {
                react(html, one, "aria-pressed", String.valueOf(one.mine()));
            }
            List<ReactionCount> open = reactions.open(post);
            if (!open.isEmpty()) {
                menu(html, post, open);
            }
        } else {
            for (ReactionCount one : given) {
                html.open("span").text(Say.name(one.kind()) + " ");
                html.element("b", one.count()).close("span");
            }
        }
        if (me.isMember()) {
            html.open("a", "class", "who", "href", addresses.page(post.number(), "reactions"))
                    .text(Words.of(VOICE, "who"))
                    .heard(" " + Words.of(VOICE, "toPost", post.number()))
                    .close("a");
        }
        html.close("div");
    }

    /**
     * What else one can say with one press: a link to this page with the menu of this post in it. Menus of all posts would be a third of
     * the page; where script runs, voice.js puts them in the place of the links, which it and headwaters.css know by their address.
     */
    private void menu(Html html, PostView post, List<ReactionCount> open) throws IOException {
        String toPost = " " + Words.of(VOICE, "toPost", post.number());
        if (!reactions.asksFor(post)) {
            String menu = addresses.here() + "menu=" + post.id() + "#post-" + post.number();
            html.open("a", "href", menu, "target", thread.getActTarget())
                    .text(Words.of(VOICE, "react"))
                    .heard(toPost)
                    .close("a");
            return;
        }
        html.open("details", "class", "menu menu-react", "open", "open")
                .open("summary")
                .text(Words.of(VOICE, "react"))
                .heard(toPost)
                .close("summary")
                .open("ul", "class", "menu-panel menu-list");
        for (ReactionCount one : open) {
            html.open("li");
            react(html, one);
            html.close("li");
        }
        html.close("ul").close("details");
    }

    private static void react(Html html, ReactionCount one, Object... attributes) throws IOException {
        html.open("button", "form", PostActs.FORM, "name", "react", "value", one.wish())
                .attributes(attributes)
                .text(Say.name(one.kind()));
        if (one.count() > 0) {
            html.text(" ").element("b", one.count());
        }
        html.close("button");
    }
}
