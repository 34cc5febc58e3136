package org.headwaters.web.discussions;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.headwaters.discussion.PostView;
import org.headwaters.web.frame.Each;
import org.headwaters.web.frame.Html;
import org.headwaters.web.frame.SharedBean;

/**
 * {@code <hw:posts/>}: the posts of a thread's page. What every post has is written by {@link PostWriter}; what few posts have stands in
 * facets of the view, which are written where they are needed: {@code gone}, {@code attachments}, {@code poll}, {@code marks} and {@code events}.
 * In them {@code post} is the post.
 */
@FacesComponent("headwaters.PostList")
public class PostList extends Each implements NamingContainer {

    private int number;

    @Override
    public String getFamily() {
        return "headwaters.PostList";
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        PostWriter posts = SharedBean.of(context, PostWriter.class);
        Html html = new Html(context.getResponseWriter(), this);
        for (PostView post : posts.all()) {
            number = post.number();
            with(
                    context,
                    "post",
                    post,
                    () -> posts.write(html, post, facet -> {
                        UIComponent part = getFacet(facet);
                        named(part);
                        part.encodeAll(context);
                    }));
        }
    }

    /** Forms in the parts, such as those of two polls, have ids of their own: they begin with the number of their post. */
    @Override
    public String getContainerClientId(FacesContext context) {
        return super.getContainerClientId(context) + ":" + number;
    }

    /** A component keeps its id on the page until its own is set again. */
    private static void named(UIComponent part) {
        part.setId(part.getId());
        part.getFacetsAndChildren().forEachRemaining(PostList::named);
    }
}
