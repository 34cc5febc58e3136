package org.headwaters.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes elements of a page, for the few components that a page has so many of that a template would be too slow (docs/performance.md).
 * Everything is escaped; only {@link #sanitized} is not, and says what it takes.
 */
public final class Html {

    private final ResponseWriter writer;
    private final UIComponent component;

    /** Writes to a page, on behalf of a component. */
    public Html(ResponseWriter writer, UIComponent component) {
        this.writer = writer;
        this.component = component;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; those without a value are left out
     */
    public Html open(String element, Object... attributes) throws IOException {
        writer.startElement(element, component);
        return attributes(attributes);
    }

    /** More attributes of the element that was just opened, as in {@link #open}. */
    public Html attributes(Object... attributes) throws IOException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute((String) attributes[i], attributes[i + 1], null);
            }
        }
        return this;
    }

    /** Closes an element. */
    public Html close(String element) throws IOException {
        writer.endElement(element);
        return this;
    }

    /** Writes text; nothing where there is none. */
    public Html text(Object text) throws IOException {
        if (text != null) {
            writer.writeText(text, component, null);
        }
        return this;
    }

    /** Writes an element that holds nothing but text. */
    public Html element(String element, Object text, Object... attributes) throws IOException {
        return open(element, attributes).text(text).close(element);
    }

    /** Writes words that only a screen reader says. */
    public Html unseen(String text) throws IOException {
        return element("span", text, "class", "vh");
    }

    /**
     * Writes words that only a screen reader says, in the head or foot of a post: shorter than {@link #unseen}, since a page has a hundred
     * of them. headwaters.css hides every {@code i} there.
     */
    public Html heard(String text) throws IOException {
        return element("i", text);
    }

    /** Writes HTML as it is. It must come from {@code Markdown}, which sanitizes; {@code ViewRulesTest} lists who may use this. */
    public Html sanitized(String html) throws IOException {
        writer.write(html);
        return this;
    }
}
