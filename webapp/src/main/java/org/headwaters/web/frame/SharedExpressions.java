package org.headwaters.web.frame;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.ExpressionFactory;
import jakarta.el.FunctionMapper;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes each expression of the views once. Faces makes all expressions of a page anew for every request, which was a third of the time
 * that putting a page together took (docs/performance.md). An expression that uses none of the names a tag gives its page is the same
 * in every request, so it is kept; it holds no value. Functions are told by their prefix alone: it is {@code hw} in all views, as
 * {@code ViewRulesTest} holds.
 */
final class SharedExpressions extends ExpressionFactory {

    /** Views have some five thousand. Where somebody makes expressions out of data, what is beyond is not kept. */
    private static final int MOST = 20_000;

    private final ExpressionFactory maker;
    private final Map<Key, Shared> known = new ConcurrentHashMap<>();

    /**
     * Keeps what another makes.
     *
     * @param maker the other
     */
    SharedExpressions(ExpressionFactory maker) {
        this.maker = maker;
    }

    @Override
    public ValueExpression createValueExpression(ELContext context, String expression, Class<?> expectedType) {
        VariableMapper variables = context.getVariableMapper();
        Key key = new Key(expression, expectedType);
        Shared shared = known.get(key);
        if (shared == null) {
            return variables == null || known.size() >= MOST
                    ? maker.createValueExpression(context, expression, expectedType)
                    : first(context, key, variables);
        }
        return shared.expression() != null && shared.isFree(variables)
                ? shared.expression()
                : maker.createValueExpression(context, expression, expectedType);
    }

    /** How many expressions are known. */
    int size() {
        return known.size();
    }

    private ValueExpression first(ELContext context, Key key, VariableMapper variables) {
        Asked asked = new Asked(variables);
        ValueExpression made = maker.createValueExpression(new Watched(context, asked), key.expression(), key.type());
        known.putIfAbsent(key, new Shared(asked.found ? null : made, List.copyOf(asked.names)));
        return made;
    }

    @Override
    public ValueExpression createValueExpression(Object instance, Class<?> expectedType) {
        return maker.createValueExpression(instance, expectedType);
    }

    @Override
    public MethodExpression createMethodExpression(
            ELContext context, String expression, Class<?> expectedReturnType, Class<?>[] expectedParamTypes) {
        return maker.createMethodExpression(context, expression, expectedReturnType, expectedParamTypes);
    }

    @Override
    public <T> T coerceToType(Object object, Class<T> targetType) {
        return maker.coerceToType(object, targetType);
    }

    @Override
    public ELResolver getStreamELResolver() {
        return maker.getStreamELResolver();
    }

    @Override
    public Map<String, Method> getInitFunctionMap() {
        return maker.getInitFunctionMap();
    }

    private record Key(String expression, Class<?> type) {}

    /**
     * What is known of an expression.
     *
     * @param expression the expression, or null for one that used a name of its page
     * @param names all names in it that a page could have given a meaning
     */
    private record Shared(ValueExpression expression, List<String> names) {
        boolean isFree(VariableMapper variables) {
            for (String name : names) {
                if (variables != null && variables.resolveVariable(name) != null) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Notes the names that are asked for. */
    private static final class Asked extends VariableMapper {

        private final VariableMapper variables;
        private final Set<String> names = new HashSet<>();
        private boolean found;

        Asked(VariableMapper variables) {
            this.variables = variables;
        }

        @Override
        public ValueExpression resolveVariable(String variable) {
            names.add(variable);
            ValueExpression meaning = variables.resolveVariable(variable);
            found |= meaning != null;
            return meaning;
        }

        @Override
        public ValueExpression setVariable(String variable, ValueExpression expression) {
            return variables.setVariable(variable, expression);
        }
    }

    /** A context whose names are noted. */
    private static final class Watched extends ELContext {

        private final ELContext context;
        private final VariableMapper variables;

        Watched(ELContext context, VariableMapper variables) {
            this.context = context;
            this.variables = variables;
        }

        @Override
        public ELResolver getELResolver() {
            return context.getELResolver();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return context.getFunctionMapper();
        }

        @Override
        public VariableMapper getVariableMapper() {
            return variables;
        }

        @Override
        public Object getContext(Class<?> key) {
            return context.getContext(key);
        }
    }
}
