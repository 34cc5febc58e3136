package org.headwaters.platform.beans;

import jakarta.ejb.Stateless;
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
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes one reference to each stateless bean and gives it to all who inject that bean. By itself the container makes a new reference
 * for each place of each new object: forty for a page whose beans live as long as a request, a tenth of its CPU (docs/performance.md). A
 * reference to a stateless bean keeps nothing and may be used by many at once, so one is enough.
 */
public class SharedBeans implements Extension {

    private final Set<Class<?>> stateless = new LinkedHashSet<>();
    private final Map<Class<?>, Bean<?>> beans = new ConcurrentHashMap<>();

    void found(@Observes @WithAnnotations(Stateless.class) ProcessAnnotatedType<?> type) {
        stateless.add(type.getAnnotatedType().getJavaClass());
    }

    void known(@Observes ProcessSessionBean<?> event) {
        beans.put(event.getBean().getBeanClass(), event.getBean());
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
        event.<T>addBean()
                .types(type)
                .qualifiers(Shared.Mark.ONE)
                .scope(Singleton.class)
                .createWith(context -> {
                    Bean<?> bean = beans.get(type);
                    return type.cast(manager.getReference(bean, type, manager.createCreationalContext(bean)));
                });
    }
}
