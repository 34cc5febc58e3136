package org.headwaters.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.OpenToAll;

/** What the rules of the house look for. Apart from the rules, so that they can be tried on classes that break them. */
final class HouseConditions {

    private static final String ROOT = "org.headwaters.";
    private static final Set<String> JPQL_WORDS = Set.of(
            "MEMBER",
            "OF",
            "ORDER",
            "GROUP",
            "INDEX",
            "KEY",
            "VALUE",
            "ENTRY",
            "OBJECT",
            "TYPE",
            "SIZE",
            "NEW",
            "SET",
            "FUNCTION",
            "TREAT",
            "CASE",
            "ESCAPE",
            "EMPTY",
            "FETCH",
            "JOIN",
            "SQL",
            "TABLE",
            "COLUMN",
            "CAST",
            "EXTRACT");
    private static final Set<String> GATE_QUESTIONS = Set.of("require", "requireToRead", "requireVisible");

    private HouseConditions() {}

    /** The feature a class belongs to, such as {@code discussion}; empty for a class of somebody else. */
    static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    static DescribedPredicate<JavaClass> inAFeature() {
        return DescribedPredicate.describe(
                "in a feature",
                type -> !feature(type).isEmpty() && !feature(type).equals("platform"));
    }

    static DescribedPredicate<JavaMethodCall> opensOrSealsAnAnswer() {
        return DescribedPredicate.describe(
                "open or seal an answer",
                call -> call.getTargetOwner().getName().equals("org.headwaters.identity.SealedAnswers")
                        && Set.of("open", "seal").contains(call.getName()));
    }

    /** Rows are touched where their rules are. The loader of the sample community may make rows of every feature. */
    static ArchCondition<JavaClass> touchOnlyEntitiesOfTheirOwnFeature() {
        return new ArchCondition<>("touch only entities of their own feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (feature(type).equals("sample")) {
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (target.isAnnotatedWith(Entity.class) && !feature(target).equals(feature(type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** A use case asks the gate, itself or through methods of its own class, or carries {@link OpenToAll} with a reason. */
    static ArchCondition<JavaMethod> askTheGateOrSayWhyNot() {
        return new ArchCondition<>("ask the gate or carry @OpenToAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean open = method.isAnnotatedWith(OpenToAll.class);
                boolean asks = asksGate(method, new HashSet<>());
                if (!open && !asks) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName() + " asks no policy: call Gate.require or say why not (@OpenToAll)"));
                }
                if (open && method.getAnnotationOfType(OpenToAll.class).value().isBlank()) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " gives no reason"));
                }
            }
        };
    }

    private static boolean asksGate(JavaMethod method, Set<String> visited) {
        if (!visited.add(method.getFullName())) {
            return false;
        }
        for (JavaAccess<?> access : method.getAccessesFromSelf()) {
            JavaClass owner = access.getTargetOwner();
            if (owner.isEquivalentTo(Gate.class) && GATE_QUESTIONS.contains(access.getName())) {
                return true;
            }
            if (owner.equals(method.getOwner())) {
                for (JavaMethod own : method.getOwner().getMethods()) {
                    if (own.getName().equals(access.getName()) && asksGate(own, visited)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * A read takes the actor, or a record that only a read with an actor hands out ({@code …View}, {@code …Summary}, {@code …Row}), or
     * carries {@link OpenToAll} with a reason.
     */
    static ArchCondition<JavaMethod> knowWhoReads() {
        return new ArchCondition<>("take an Actor, or a record that was read for one, or carry @OpenToAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean known = method.isAnnotatedWith(OpenToAll.class)
                        || method.getRawParameterTypes().stream().anyMatch(HouseConditions::standsForAReader);
                if (!known) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName() + " does not know who reads: take an Actor or a record read for one"));
                }
            }
        };
    }

    private static boolean standsForAReader(JavaClass parameter) {
        boolean readForSomebody = parameter.isRecord()
                && !feature(parameter).isEmpty()
                && (parameter.getSimpleName().endsWith("View")
                        || parameter.getSimpleName().endsWith("Summary")
                        || parameter.getSimpleName().endsWith("Row"));
        return parameter.isEquivalentTo(Actor.class) || readForSomebody;
    }

    /** EclipseLink takes {@code JOIN Member m} for the operator MEMBER OF, and only when the query runs. */
    static ArchCondition<JavaClass> haveANameThatJpqlDoesNotUse() {
        return new ArchCondition<>("have a name that JPQL does not use") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String given = type.getAnnotationOfType(Entity.class).name();
                String name = given.isEmpty() ? type.getSimpleName() : given;
                if (JPQL_WORDS.contains(name.toUpperCase(java.util.Locale.ROOT))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is named like a word of JPQL"));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> takeFirst(Class<?> first) {
        return new ArchCondition<>("take first " + first.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean right = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).isEquivalentTo(first);
                if (!right && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not take " + first.getSimpleName() + " first"));
                }
            }
        };
    }
}
