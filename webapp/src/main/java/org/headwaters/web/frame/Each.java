package org.headwaters.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.visit.VisitCallback;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code <hw:each value="…" var="one">}: writes what it holds once for each value, and nothing else. {@code hw:repeat} can do more: it
 * keeps the state of fields and forms of every row, and walks all rows in each phase, which was a tenth of the CPU of a page that
 * has no field in its rows (docs/performance.md). So: rows to read with this, rows with Faces fields or forms with
 * {@code hw:repeat}. Plain HTML buttons and fields are fine in here.
 */
@FacesComponent("headwaters.Each")
public class Each extends UIComponentBase {

    @Override
    public String getFamily() {
        return "headwaters.Each";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        String name = (String) getAttributes().get("var");
        for (Object one : values(getAttributes().get("value"))) {
            with(context, name, one, () -> {
                for (UIComponent child : getChildren()) {
                    child.encodeAll(context);
                }
            });
        }
    }

    /** Nothing in the rows is read from a form. */
    @Override
    public void processDecodes(FacesContext context) {
        // Rows only show.
    }

    @Override
    public void processValidators(FacesContext context) {
        // Rows only show.
    }

    @Override
    public void processUpdates(FacesContext context) {
        // Rows only show.
    }

    /** Rows have no components that could be asked for one by one. */
    @Override
    public boolean visitTree(VisitContext context, VisitCallback callback) {
        return false;
    }

    /**
     * Does something while a name in the page stands for a value.
     *
     * @throws IOException from the work
     */
    protected static void with(FacesContext context, String name, Object value, Work work) throws IOException {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object before = request.get(name);
        request.put(name, value);
        try {
            work.run();
        } finally {
            if (before == null) {
                request.remove(name);
            } else {
                request.put(name, before);
            }
        }
    }

    private static Iterable<?> values(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof Object[] array ? Arrays.asList(array) : (Iterable<?>) value;
    }

    /** Something that writes. */
    @FunctionalInterface
    protected interface Work {
        /** Writes. */
        void run() throws IOException;
    }
}
