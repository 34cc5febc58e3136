package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Stream;
import org.headwaters.member.MemberQueries;
import org.headwaters.member.ProfileReader;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.web.frame.RequestPath;

/** One's own profile as somebody else sees it. */
@RequestScoped
@Named
public class SeeProfile {

    @Inject
    private MemberQueries members;

    @Inject
    private ProfileSheets sheets;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private ProfileReader reader = ProfileReader.MEMBER;
    private ProfileSheet sheet;

    /** Before the page is written. */
    public void load() {
        reader = Stream.of(ProfileReader.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(path.parameter("as")))
                .findFirst()
                .orElse(ProfileReader.MEMBER);
        sheet = members.preview(me.get(), reader)
                .map(member -> sheets.of(reader.actor(), member))
                .orElseThrow(() -> new NotAllowed("profile.edit"));
    }

    /** What that reader sees. */
    public ProfileSheet getSheet() {
        return sheet;
    }

    /** As whom. */
    public ProfileReader getReader() {
        return reader;
    }

    /** As whom one may look. */
    public ProfileReader[] getReaders() {
        return ProfileReader.values();
    }

    /** Whether that reader does not even see that there is a profile. */
    public boolean isClosed() {
        return reader == ProfileReader.VISITOR && sheet.member().bare();
    }
}
