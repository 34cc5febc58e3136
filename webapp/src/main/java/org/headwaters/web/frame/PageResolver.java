package org.headwaters.web.frame;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers what our pages ask most, before the chain of general resolvers does: our beans, the variable of a repetition, a sentence of a
 * bundle, and methods of our records and beans. It gives the same answers as the others would and leaves everything else to them. A
 * thread page has about a thousand such questions, and a third of its CPU went into them: the general resolvers copy a class's list of
 * methods for each call, and look each name up in several scopes (docs/performance.md).
 */
public class PageResolver extends ELResolver {

    private static final String OURS = "org.headwaters.";
    private static final String MEMO = PageResolver.class.getName();
    private static final Object NOT_OURS = new Object();

    /** By class: its public methods by name and number of parameters, those that are not the only one of their kind left out. */
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return methodsOf(type);
        }
    };

    private final Map<String, Object> beans = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(property instanceof String name)) {
            return null;
        }
        if (base == null) {
            return variable(context, name);
        }
        if (base instanceof ResourceBundle bundle && bundle.containsKey(name)) {
            context.setPropertyResolved(base, property);
            return bundle.getString(name);
        }
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || method == null || !base.getClass().getName().startsWith(OURS)) {
            return null;
        }
        int count = arguments == null ? 0 : arguments.length;
        Method found = METHODS.get(base.getClass()).get(method + "/" + count);
        if (found == null || !takes(found, arguments)) {
            return null;
        }
        try {
            Object answer = found.invoke(base, arguments);
            context.setPropertyResolved(base, method);
            return answer;
        } catch (InvocationTargetException failure) {
            // As the general resolver wraps it, so that the refusals inside are found the same way.
            throw new ELException(failure.getCause());
        } catch (IllegalAccessException closed) {
            return null;
        }
    }

    private Object variable(ELContext context, String name) {
        FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
        if (faces == null) {
            return null;
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> memo = (Map<String, Object>)
                faces.getAttributes().computeIfAbsent(MEMO, none -> new HashMap<String, Object>());
        Object known = memo.get(name);
        if (known == null) {
            known = bean(name);
            if (known == NOT_OURS && faces.getViewRoot() != null) {
                // The page's language is settled, so its bundles stay the same.
                ResourceBundle words = faces.getApplication().getResourceBundle(faces, name);
                known = words == null ? NOT_OURS : words;
            }
            if (known != NOT_OURS || faces.getViewRoot() != null) {
                memo.put(name, known);
            }
        }
        if (known == NOT_OURS) {
            known = faces.getExternalContext().getRequest() instanceof ServletRequest request
                    ? request.getAttribute(name)
                    : null;
        }
        if (known != null) {
            context.setPropertyResolved(null, name);
        }
        return known;
    }

    /** The proxy of one of our beans, which stays good for all requests; or a mark that there is no such bean. */
    private Object bean(String name) {
        return beans.computeIfAbsent(name, PageResolver::find);
    }

    private static Object find(String name) {
        BeanManager manager = CDI.current().getBeanManager();
        Bean<?> bean = manager.resolve(manager.getBeans(name));
        if (bean == null
                || !manager.isNormalScope(bean.getScope())
                || !bean.getBeanClass().getName().startsWith(OURS)) {
            return NOT_OURS;
        }
        CreationalContext<?> creation = manager.createCreationalContext(bean);
        return manager.getReference(bean, bean.getBeanClass(), creation);
    }

    private static boolean takes(Method method, Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            Object argument = arguments[i];
            if (types[i].isPrimitive()
                    ? !fits(types[i], argument)
                    : argument != null && !types[i].isInstance(argument)) {
                return false;
            }
        }
        return true;
    }

    /** Whether reflection passes on a value as it is; what wants to be converted is left to the general resolver. */
    private static boolean fits(Class<?> primitive, Object argument) {
        if (primitive == int.class) {
            return argument instanceof Integer;
        }
        if (primitive == long.class) {
            return argument instanceof Long || argument instanceof Integer;
        }
        return primitive == boolean.class && argument instanceof Boolean;
    }

    private static Map<String, Method> methodsOf(Class<?> type) {
        Map<String, Method> found = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        if (!Modifier.isPublic(type.getModifiers())) {
            return found;
        }
        for (Method method : type.getMethods()) {
            if (method.isBridge()
                    || method.isVarArgs()
                    || !Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                continue;
            }
            String key = method.getName() + "/" + method.getParameterCount();
            if (found.put(key, method) != null) {
                ambiguous.add(key);
            }
        }
        // Those that differ only by the kind of a parameter are left to the general resolver, which knows how to
        // choose.
        found.keySet().removeAll(ambiguous);
        return found;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Nothing is written here: beans have setters.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
