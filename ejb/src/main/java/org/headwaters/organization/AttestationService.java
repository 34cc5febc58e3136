package org.headwaters.organization;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.headwaters.organization.Organization.State;
import org.headwaters.organization.OrganizationEvent.Kind;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;

/** Once a year a steward says that the profile is right, that these are the organization's people, and that they keep the ground rules. */
@Stateless
public class AttestationService {

    /** What a reminder of the attestation is called, in mails and notices. */
    static final String REMINDER = "attestation-due";

    private static final String OBJECT = "organization";

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private OrganizationHistory history;

    @Inject
    private Event<TaskDone> done;

    /**
     * Says so. The next one is due a year from today; an organization that was paused for it is back.
     *
     * @param key one-time key of the form
     * @return path of the desk
     * @throws InvalidInput for fields {@code profile}, {@code people} and {@code rules} that were not agreed to
     */
    public String attest(String key, String slug, boolean profile, boolean people, boolean rules) {
        Organization organization = history.locked(slug);
        gate.requireVisible(OrganizationPolicy.mayTend(gate.actor(), organization.id()));
        gate.require(
                OrganizationPolicy.mayAttest(gate.actor(), organization.id()),
                "organization.attest",
                OBJECT,
                organization.id());
        Problems problems = new Problems();
        if (!profile) {
            problems.add("profile", "attest.profile");
        }
        if (!people) {
            problems.add("people", "attest.people");
        }
        if (!rules) {
            problems.add("rules", "attest.rules");
        }
        problems.refuse();
        String path = "/organizations/" + organization.slug() + "/desk?done=attested";
        submissions.note(key, path);
        if (organization.state() != State.APPROVED && organization.state() != State.PAUSED) {
            throw new InvalidInput("", "organization.state");
        }
        organization.attest(clock.instant());
        history.add(organization, Kind.ATTESTED, "");
        done.fire(new TaskDone(OrganizationHistory.key(organization, REMINDER)));
        done.fire(new TaskDone(OrganizationHistory.key(organization, "attestation-missed")));
        audit.done("organization.attest", OBJECT, organization.id(), organization.name());
        return path;
    }
}
