package org.headwaters.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.headwaters.account.AccountService;
import org.headwaters.account.DeviceSummary;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The list of a member's sign-ins, each of which can be ended. */
@RequestScoped
@Named
public class YourDevices {

    @Inject
    private AccountService accounts;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private HttpServletRequest request;

    private List<DeviceSummary> all = List.of();

    /** Before the page is written. */
    public void load() {
        all = accounts.devices();
    }

    /** The sign-ins. */
    public List<DeviceSummary> getAll() {
        return all;
    }

    /** Id of the sign-in this request comes from. */
    public long getInUse() {
        Object id = request.getAttribute(DeviceMechanism.DEVICE);
        return id == null ? 0 : (Long) id;
    }

    /** Ends the sign-in whose button was pressed. */
    public void revoke() {
        String id = path.parameter("revoke");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        forms.run(() -> {
            accounts.revoke(Long.parseLong(id));
            return "/me/devices?done=device-ended";
        });
    }

    /** Ends all others. */
    public void revokeOthers() {
        forms.run(() -> {
            accounts.revokeOthers(getInUse());
            return "/me/devices?done=others-ended";
        });
    }
}
