package org.headwaters.web.frame;

/** Words for pages, as EL functions. */
public final class Say {

    private Say() {}

    /** A sentence of a bundle, filled in; null values may stand for values the sentence does not have. */
    public static String say(String bundle, String key, Object first, Object second, Object third) {
        return Words.of(bundle, key, first, second, third);
    }

    /** The word for an enum value: {@code enum.OrganizationKind.CLINIC}; for a nested enum the outer name first: {@code enum.Space.Visibility.OWN}. */
    public static String name(Object value) {
        if (!(value instanceof Enum<?> constant)) {
            return "";
        }
        Class<?> type = constant.getDeclaringClass();
        String name = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
        return Words.of("common", "enum." + name + "." + constant.name());
    }
}
