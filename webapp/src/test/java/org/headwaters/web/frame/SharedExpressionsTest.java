package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.ExpressionFactory;
import jakarta.el.FunctionMapper;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which expressions are the same in every request. */
class SharedExpressionsTest {

    private final Counting maker = new Counting();
    private final SharedExpressions expressions = new SharedExpressions(maker);
    private final Names page = new Names();

    @BeforeEach
    void nothingIsNamed() {
        page.names.clear();
    }

    @Test
    void anExpressionOfBeansIsMadeOnce() {
        ValueExpression first = made("thread");

        assertThat(made("thread")).isSameAs(first);
        assertThat(maker.made).isEqualTo(1);
    }

    @Test
    void theSameTextForAnotherTypeIsAnother() {
        ValueExpression text = made("thread");

        assertThat(expressions.createValueExpression(page, "thread", Boolean.class))
                .isNotSameAs(text);
    }

    @Test
    void aNameThatATagGivesIsResolvedAnewEachTime() {
        page.names.put("label", new Fixed("one"));
        ValueExpression one = made("label");
        page.names.put("label", new Fixed("two"));

        assertThat(made("label")).isNotSameAs(one);
        assertThat(maker.asked).containsEntry("label", page.names.get("label"));
    }

    @Test
    void whatWasMadeOfABeanIsNotGivenWhereATagUsesItsName() {
        ValueExpression bean = made("thread");
        page.names.put("thread", new Fixed("given"));

        assertThat(made("thread")).isNotSameAs(bean);

        page.names.clear();
        assertThat(made("thread")).isSameAs(bean);
    }

    @Test
    void whatWasFirstUsedByATagIsNeverShared() {
        page.names.put("row", new Fixed("given"));
        made("row");
        page.names.clear();

        assertThat(made("row")).isNotSameAs(made("row"));
    }

    @Test
    void whoMakesExpressionsOutOfDataDoesNotFillTheMemory() {
        for (int number = 0; number < 30_000; number++) {
            made("bean" + number);
        }
        assertThat(expressions.size()).isEqualTo(20_000);
    }

    private ValueExpression made(String expression) {
        return expressions.createValueExpression(page, expression, String.class);
    }

    /** Makes an expression out of one name, which it looks up as Expressly does. */
    private static final class Counting extends ExpressionFactory {

        private int made;
        private final Map<String, ValueExpression> asked = new HashMap<>();

        @Override
        public ValueExpression createValueExpression(ELContext context, String expression, Class<?> expectedType) {
            made++;
            asked.put(expression, context.getVariableMapper().resolveVariable(expression));
            return new Fixed(expression);
        }

        @Override
        public ValueExpression createValueExpression(Object instance, Class<?> expectedType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MethodExpression createMethodExpression(
                ELContext context, String expression, Class<?> expectedReturnType, Class<?>[] expectedParamTypes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T coerceToType(Object object, Class<T> targetType) {
            throw new UnsupportedOperationException();
        }
    }

    /** A page, and the names its tags have given. */
    private static final class Names extends ELContext {

        private final Map<String, ValueExpression> names = new HashMap<>();

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return new VariableMapper() {
                @Override
                public ValueExpression resolveVariable(String variable) {
                    return names.get(variable);
                }

                @Override
                public ValueExpression setVariable(String variable, ValueExpression expression) {
                    return names.put(variable, expression);
                }
            };
        }
    }

    private static final class Fixed extends ValueExpression {

        private static final long serialVersionUID = 1L;

        private final String text;

        Fixed(String text) {
            this.text = text;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getValue(ELContext context) {
            return (T) text;
        }

        @Override
        public void setValue(ELContext context, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isReadOnly(ELContext context) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context) {
            return String.class;
        }

        @Override
        public Class<?> getExpectedType() {
            return String.class;
        }

        @Override
        public String getExpressionString() {
            return text;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
