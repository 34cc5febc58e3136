package org.headwaters.search;

import java.util.Collection;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** Builds one document of the index. Nothing is stored in it: results are loaded from the database, through its own gates. */
final class Doc {

    private static final int LONGEST_NAME = 200;
    private static final int PERCENT = 100;

    private final Document document = new Document();
    private final boolean spanish;
    private int weight = PERCENT;

    Doc(FoundKind kind, long id, String owner, boolean spanish) {
        this.spanish = spanish;
        key(Fields.OWNER, owner);
        document.add(new NumericDocValuesField(Fields.GROUP, Fields.group(kind, id)));
        number(Fields.WHAT, kind.ordinal());
    }

    Doc text(String field, String words) {
        String clean = Words.clean(words);
        if (!clean.isBlank()) {
            document.add(new TextField(field + Fields.AS_IS, clean, Field.Store.NO));
            document.add(new TextField(field + Fields.EN, clean, Field.Store.NO));
            if (spanish) {
                document.add(new TextField(field + Fields.ES, clean, Field.Store.NO));
            }
        }
        return this;
    }

    /** A name that comes first when it is typed as it is. */
    Doc name(String name) {
        key(Fields.EXACT, exact(name));
        return text(Fields.TITLE, name);
    }

    /** A name as it is compared. */
    static String exact(String name) {
        String line = Words.line(name).toLowerCase(Locale.ROOT);
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    }

    Doc gate(String token) {
        return key(Fields.GATE, token);
    }

    Doc key(String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        return this;
    }

    /** Something one can filter by and count. */
    Doc number(String field, long value) {
        document.add(new NumericDocValuesField(field, value));
        return key(field, String.valueOf(value));
    }

    /** A constant one can filter by and count; null or a name that is none any more is left out. */
    <E extends Enum<E>> Doc constant(String field, Class<E> type, String name) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                number(field, one.ordinal());
            }
        }
        return this;
    }

    Doc terms(Collection<Long> terms) {
        for (long term : terms) {
            document.add(new SortedNumericDocValuesField(Fields.TERM, term));
            key(Fields.TERM, String.valueOf(term));
        }
        return this;
    }

    /** An item of the library, by values that {@link Shelf#value} has made. */
    Doc shelved(long added, long changed, long uses, Collection<Long> values) {
        document.add(new NumericDocValuesField(Fields.ADDED, added));
        document.add(new NumericDocValuesField(Fields.CHANGED, changed));
        document.add(new NumericDocValuesField(Fields.USES, uses));
        values.stream().distinct().forEach(value -> document.add(new SortedNumericDocValuesField(Fields.SHELF, value)));
        return this;
    }

    Doc item(long id) {
        document.add(new NumericDocValuesField(Fields.ITEM, id));
        return this;
    }

    /** @param epochSecond when it was written */
    Doc when(long epochSecond) {
        document.add(new NumericDocValuesField(Fields.WHEN, epochSecond));
        return this;
    }

    /** Makes it weigh more, in percent of its score. */
    Doc heavier(int percent) {
        weight += percent;
        return this;
    }

    Document build() {
        document.add(new NumericDocValuesField(Fields.WEIGHT, weight));
        return document;
    }
}
