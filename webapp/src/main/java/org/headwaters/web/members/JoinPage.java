package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.headwaters.member.JoinQueries;
import org.headwaters.member.JoinService;
import org.headwaters.member.JoinStatus;
import org.headwaters.member.Lines;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The page of a request to join for the one who asked. Opening it changes nothing, as mail programs open links; the button confirms. */
@RequestScoped
@Named
public class JoinPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US).withZone(CommunityDay.ZONE);

    @Inject
    private JoinQueries queries;

    @Inject
    private JoinService joins;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private Clock clock;

    private JoinStatus status;

    /** Before the page is written. */
    public void load() {
        getStatus();
    }

    /** Confirms the address. */
    public void confirm() {
        String secret = path.text("secret");
        forms.run(() -> {
            joins.confirm(secret);
            return "/join/" + secret + "?done=join-confirmed";
        });
    }

    /** The request. Read when first asked for: a form in a part that depends on it asks before the page is written. */
    public JoinStatus getStatus() {
        if (status == null) {
            status = queries.status(path.text("secret")).orElseThrow(NotFound::new);
        }
        return status;
    }

    /** Whether the answer should have come by now. */
    public boolean isLate() {
        return getStatus().late(clock.instant());
    }

    /** The day by which the answer comes, in words with its weekday. */
    public String getDueDay() {
        return DAY.format(getStatus().dueAt());
    }

    /** The areas of interest in one line. */
    public String getInterests() {
        return String.join(", ", Lines.of(getStatus().interests()));
    }
}
