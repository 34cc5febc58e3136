package org.headwaters.platform.beans;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Makes one reference to each stateless bean and gives it to all who inject that bean. By itself the container makes a new reference
 * for each place of each new object: forty for a page whose beans live as long as a request, a tenth of its CPU (docs/performance.md). A
 * reference to a stateless bean keeps nothing and may be used by many at once, so one is enough.
 */
public class SharedBeans implements Extension {

    private final Set<Class<?>> stateless = new LinkedHashSet<>();
    private final Map<Class<?>, Known> beans = new ConcurrentHashMap<>();

    void found(@Observes @WithAnnotations(Stateless.class) ProcessAnnotatedType<?> type) {
        stateless.add(type.getAnnotatedType().getJavaClass());
    }

    void known(@Observes ProcessSessionBean<?> event) {
        beans.put(event.getBean().getBeanClass(), new Known(event.getEjbName(), event.getBean()));
    }

    void asked(@Observes ProcessInjectionPoint<?, ?> event) {
        InjectionPoint point = event.getInjectionPoint();
        if (stateless.contains(point.getType()) && point.getQualifiers().equals(Set.of(Default.Literal.INSTANCE))) {
            event.configureInjectionPoint().qualifiers(Shared.Mark.ONE);
        }
    }

    void add(@Observes AfterBeanDiscovery event, BeanManager manager) {
        stateless.forEach(type -> add(event, manager, type));
    }

    private <T> void add(AfterBeanDiscovery event, BeanManager manager, Class<T> type) {
        SharedReference<T> reference =
                new SharedReference<>(type, () -> view(type), () -> reference(manager, type), System::nanoTime);
        event.<T>addBean()
                .types(type)
                .qualifiers(Shared.Mark.ONE)
                .scope(Dependent.class)
                .createWith(context -> reference.get());
    }

    /**
     * The container's own view of a bean, as {@code @EJB} would give it. A reference of Weld's asks for this view again at every call, by
     * way of an exception that it catches (Payara's {@code EjbContainerServicesImpl}): 23 of them for a page of a thread.
     */
    private Object view(Class<?> type) throws NamingException {
        return InitialContext.doLookup("java:module/" + beans.get(type).name());
    }

    private <T> T reference(BeanManager manager, Class<T> type) {
        Bean<?> bean = beans.get(type).bean();
        return type.cast(manager.getReference(bean, type, manager.createCreationalContext(bean)));
    }

    private record Known(String name, Bean<?> bean) {}
}
