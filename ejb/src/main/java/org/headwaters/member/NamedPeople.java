package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.platform.text.Slugs;

/**
 * Finds the members somebody may mean who types a name into a form. A list of names offers {@code Rosa Delgado (@rosa-delgado)}; without
 * script a part of the name is enough, and the page asks which of several is meant.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NamedPeople {

    /** Most that are offered. */
    public static final int MOST = 8;

    private static final Pattern HANDLE = Pattern.compile("@([A-Za-z0-9-]{1,80})\\)?\\s*$");

    @Inject
    private MemberOverview people;

    /** Whether a handle is named, and so one member alone. */
    public static boolean exact(String typed) {
        return HANDLE.matcher(typed).find();
    }

    /** The handle that is named; empty where none is. */
    public static Optional<String> handle(String typed) {
        Matcher handle = HANDLE.matcher(typed);
        return handle.find() ? Optional.of(Slugs.sought(handle.group(1))) : Optional.empty();
    }

    /** Those who may be meant: one where a handle is named or only one has that very name; none for who may not browse. */
    public List<MemberRow> meant(Actor actor, String typed) {
        Optional<String> handle = handle(typed);
        if (handle.isPresent()) {
            return people.handled(actor, handle.get());
        }
        List<MemberRow> called = people.handled(actor, Slugs.sought(typed.strip()));
        if (!called.isEmpty()) {
            return called;
        }
        List<MemberRow> found = people.called(actor, SearchWords.of(typed), MOST);
        List<MemberRow> exact = found.stream()
                .filter(one -> one.name().equalsIgnoreCase(typed.strip()))
                .toList();
        return exact.size() == 1 ? exact : found;
    }
}
