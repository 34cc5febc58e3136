package org.headwaters.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/**
 * Beans for components, which the container does not inject into. {@code CDI.current()} looks at the stack of its caller each time; a
 * reference once found is good for every request, whatever the bean's scope.
 */
public final class SharedBean {

    private SharedBean() {}

    /**
     * A reference to a bean.
     *
     * @param type a class with a scope that has references of its own, so not {@code @Dependent}
     */
    public static <T> T of(FacesContext context, Class<T> type) {
        Map<String, Object> known = context.getExternalContext().getApplicationMap();
        String name = "headwaters.bean." + type.getName();
        Object bean = known.get(name);
        if (bean == null) {
            bean = CDI.current().select(type).get();
            known.put(name, bean);
        }
        return type.cast(bean);
    }
}
