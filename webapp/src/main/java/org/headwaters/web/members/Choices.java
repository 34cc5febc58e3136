package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/**
 * What was ticked in a form's plain check boxes and radio buttons. Plain, because Faces writes its own in a table; and read from the
 * request, so that they are still ticked when the form comes back.
 */
@RequestScoped
@Named("choices")
public class Choices {

    private HttpServletRequest request;

    /** For the container. */
    protected Choices() {}

    @Inject
    Choices(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether that value was ticked. */
    public boolean made(String name, String value) {
        return all(name).contains(value);
    }

    /** Everything that was ticked under that name. */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
