package org.headwaters.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.account.SignedIn;
import org.headwaters.discussion.DraftService;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problems;
import org.headwaters.sample.SampleAccounts;
import org.headwaters.sample.SampleAccounts.SampleAccount;
import org.headwaters.web.frame.Carried;
import org.headwaters.web.frame.ClientAddress;
import org.headwaters.web.frame.Forms;

/** The sign-in page. Whoever was writing when the sign-in ended finds the words as a draft afterwards. */
@RequestScoped
@Named
public class SignIn {

    @Inject
    private AccountService accounts;

    @Inject
    private DraftService drafts;

    @Inject
    private Settings settings;

    @Inject
    private DeviceCookie cookie;

    @Inject
    private ClientAddress addresses;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    private String email = "";
    private String password = "";
    private boolean keep;
    private boolean comesBack;

    /** Signs in and goes back to where one came from. */
    public void enter() {
        Carried carried = Carried.of(request);
        String back = getBack();
        forms.run(() -> {
            Problems problems = new Problems();
            problems.line("email", email, 254);
            if (password.isEmpty()) {
                problems.add("password", "required.password");
            }
            problems.refuse();
            String label = Browser.label(request.getHeader("User-Agent"));
            String address = addresses.of(request);
            Optional<SignedIn> signedIn = comesBack
                    ? accounts.comeBack(email, password, keep, label, address)
                    : accounts.signIn(email, password, keep, label, address);
            SignedIn entered = signedIn.orElseThrow(() -> new InvalidInput("", "sign-in"));
            HttpSession old = request.getSession(false);
            if (old != null) {
                old.invalidate();
            }
            cookie.write(
                    (HttpServletResponse) FacesContext.getCurrentInstance()
                            .getExternalContext()
                            .getResponse(),
                    entered);
            if (!carried.empty()) {
                drafts.saveFor(
                        entered.secret(),
                        carried.place(),
                        carried.title(),
                        carried.body(),
                        PostFields.decoded(carried.fields()));
            }
            return back;
        });
    }

    /** Where to go afterwards: a path of this site, or home. */
    public String getBack() {
        String back = Carried.back(request);
        return Forms.isLocal(back) ? back : "/";
    }

    /** Whether somebody was led here on the way to another page, and should be told why. */
    public boolean isLed() {
        return !isCarrying() && "yes".equals(request.getParameter("led"));
    }

    /** Whether words were on their way when the sign-in ended. */
    public boolean isCarrying() {
        return !Carried.of(request).empty();
    }

    /** The words on their way. */
    public Carried getCarried() {
        return Carried.of(request);
    }

    /** Whether to show the sample accounts. */
    public boolean isSample() {
        return settings.sampleCommunity();
    }

    /** The sample accounts. */
    public List<SampleAccount> getSamples() {
        return SampleAccounts.ALL;
    }

    /** Whether to offer that somebody comes back from a pause: after the first try has told so. Asked too while a form is read. */
    public boolean isPaused() {
        return comesBack || forms.isDecoding() || forms.isSaid("account.paused");
    }

    /** Whether whoever signs in ends the pause. */
    public boolean isComesBack() {
        return comesBack;
    }

    /** For the form. */
    public void setComesBack(boolean comesBack) {
        this.comesBack = comesBack;
    }

    /** The address typed. */
    public String getEmail() {
        return email;
    }

    /** For the form. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** The password typed; never written back into the page. */
    public String getPassword() {
        return password;
    }

    /** For the form. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** Whether to stay signed in. */
    public boolean isKeep() {
        return keep;
    }

    /** For the form. */
    public void setKeep(boolean keep) {
        this.keep = keep;
    }
}
