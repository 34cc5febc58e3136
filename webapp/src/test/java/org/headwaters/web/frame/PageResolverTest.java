package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.headwaters.platform.gate.NotFound;
import org.junit.jupiter.api.Test;

class PageResolverTest {

    private final PageResolver resolver = new PageResolver();
    private final ELContext context = new Bare();

    /** A record as pages get them. */
    public record Row(String title, int replies) {

        /** Needs an argument. */
        public String cut(String mark) {
            return title + mark;
        }

        /** Needs numbers. */
        public long sum(int one, long other) {
            return one + other;
        }

        /** Two of a kind. */
        public String show(String text) {
            return text;
        }

        /** Two of a kind. */
        public String show(List<String> texts) {
            return texts.toString();
        }

        /** Refuses. */
        public String hidden() {
            throw new NotFound();
        }
    }

    private Object invoke(Object base, String method, Object... arguments) {
        context.setPropertyResolved(false);
        return resolver.invoke(context, base, method, null, arguments);
    }

    @Test
    void callsMethodsOfOurRecords() {
        Row row = new Row("Interpreters", 3);

        assertThat(invoke(row, "title")).isEqualTo("Interpreters");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(invoke(row, "replies")).isEqualTo(3);
        assertThat(invoke(row, "cut", "!")).isEqualTo("Interpreters!");
        assertThat(invoke(row, "cut", (Object) null)).isEqualTo("Interpretersnull");
    }

    @Test
    void passesOnNumbersThatNeedNoConversion() {
        Row row = new Row("Interpreters", 3);

        assertThat(invoke(row, "sum", 1, 2L)).isEqualTo(3L);
        assertThat(invoke(row, "sum", 1, 2)).isEqualTo(3L);
        assertThat(context.isPropertyResolved()).isTrue();
        invoke(row, "sum", 1L, 2L);
        assertThat(context.isPropertyResolved()).as("would be cut off").isFalse();
        invoke(row, "sum", null, 2L);
        assertThat(context.isPropertyResolved()).as("no number").isFalse();
    }

    @Test
    void leavesToOthersWhatItDoesNotKnow() {
        Row row = new Row("Interpreters", 3);

        invoke(row, "show", "text");
        assertThat(context.isPropertyResolved()).as("ambiguous").isFalse();
        invoke(row, "cut", 5);
        assertThat(context.isPropertyResolved()).as("needs conversion").isFalse();
        invoke(row, "absent");
        assertThat(context.isPropertyResolved()).as("absent").isFalse();
        invoke("a text", "length");
        assertThat(context.isPropertyResolved()).as("not ours").isFalse();
        resolver.getValue(context, row, "title");
        assertThat(context.isPropertyResolved()).as("a property").isFalse();
        resolver.getValue(context, null, "title");
        assertThat(context.isPropertyResolved()).as("no page").isFalse();
    }

    @Test
    void passesOnWhatAMethodThrewAsItsCause() {
        assertThatThrownBy(() -> invoke(new Row("Hidden", 0), "hidden"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(NotFound.class);
    }

    @Test
    void readsSentencesOfABundle() {
        ResourceBundle words = ResourceBundle.getBundle("org.headwaters.web.words.common", Locale.ENGLISH);

        assertThat(resolver.getValue(context, words, "discussions")).isEqualTo(words.getString("discussions"));
        assertThat(context.isPropertyResolved()).isTrue();
        context.setPropertyResolved(false);
        resolver.getValue(context, words, "no-such-sentence");
        assertThat(context.isPropertyResolved()).isFalse();
    }

    private static final class Bare extends ELContext {

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
            return null;
        }
    }
}
