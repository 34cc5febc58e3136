package org.headwaters.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.NotFound;

/** The variable parts of this request's address, and the address itself. */
@RequestScoped
@Named("path")
public class RequestPath {

    static final String PARTS = "headwaters.path.parts";
    private static final String MORE = "headwaters.post.more";
    static final String ADDRESS = "headwaters.path.address";

    private HttpServletRequest request;

    /** For the container. */
    protected RequestPath() {}

    @Inject
    RequestPath(HttpServletRequest request) {
        this.request = request;
    }

    /** One part as text, empty when this address has no such part. */
    public String text(String name) {
        @SuppressWarnings("unchecked")
        Map<String, String> parts = (Map<String, String>) request.getAttribute(PARTS);
        return parts == null ? "" : parts.getOrDefault(name, "");
    }

    /**
     * One part as a number. The route has let only digits through, and no more than fit.
     *
     * @throws NotFound when this address has no such part
     */
    public long number(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new NotFound();
        }
        return Long.parseLong(text);
    }

    /** One parameter as a whole number of up to nine digits; the other value for anything else. */
    public int whole(String name, int otherwise) {
        String text = parameter(name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** One parameter as the id of a row; 0, which no row has, for anything else. */
    public long id(String name) {
        String text = parameter(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The version of what a form was written for; -1, which nothing has, when the form does not say. */
    public int version() {
        return whole("version", -1);
    }

    /** The query with its question mark, or empty. */
    public String query() {
        String address = getAddress();
        int query = address.indexOf('?');
        return query < 0 ? "" : address.substring(query);
    }

    /** The path and query the visitor asked for. */
    public String getAddress() {
        Object address = request.getAttribute(ADDRESS);
        return address == null ? request.getRequestURI() : address.toString();
    }

    /** Whether the request came as far as a page of ours; what the guard refuses does not. */
    public boolean isRouted() {
        return request.getAttribute(PARTS) != null;
    }

    /** The path the visitor asked for, without the query. */
    public String getPlain() {
        String address = getAddress();
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** What a composer sent beside title and words; nothing while an error's page is written. */
    public PostFields postFields() {
        FacesContext faces = FacesContext.getCurrentInstance();
        PostFields fields = PostFields.of(
                faces == null
                        ? request.getParameterMap()
                        : faces.getExternalContext().getRequestParameterValuesMap());
        @SuppressWarnings("unchecked")
        Map<String, List<String>> more = (Map<String, List<String>>) request.getAttribute(MORE);
        if (more != null) {
            for (Map.Entry<String, List<String>> field : more.entrySet()) {
                fields = fields.and(field.getKey(), field.getValue());
            }
        }
        return fields;
    }

    /** Adds a value to what the composer sent: a file that came with this request is known by a key from now on. */
    public void addPostField(String name, String value) {
        @SuppressWarnings("unchecked")
        Map<String, List<String>> more = (Map<String, List<String>>) request.getAttribute(MORE);
        if (more == null) {
            more = new LinkedHashMap<>();
            request.setAttribute(MORE, more);
        }
        more.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }

    /** All values of a parameter: of boxes that may be ticked together. */
    public List<String> parameters(String name) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] values = faces == null
                ? request.getParameterValues(name)
                : faces.getExternalContext().getRequestParameterValuesMap().get(name);
        return values == null ? List.of() : List.of(values);
    }

    /**
     * One parameter of the query or of the form; empty when absent. Asked of Faces where Faces is at work, because the page of an
     * error sees a request without parameters ({@link FreshGet}), and reading the broken one again would fail or wait forever.
     */
    public String parameter(String name) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String value = faces == null
                ? request.getParameter(name)
                : faces.getExternalContext().getRequestParameterMap().get(name);
        return value == null ? "" : value;
    }
}
